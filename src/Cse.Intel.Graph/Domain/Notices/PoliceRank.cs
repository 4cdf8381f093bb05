namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>Ranks of a territorial force, lowest first; a detective has the same rank.</summary>
public enum PoliceRank
{
    /// <summary>Constable.</summary>
    Constable,
    /// <summary>Sergeant.</summary>
    Sergeant,
    /// <summary>Inspector.</summary>
    Inspector,
    /// <summary>Chief inspector.</summary>
    ChiefInspector,
    /// <summary>Superintendent.</summary>
    Superintendent,
    /// <summary>Chief superintendent or above.</summary>
    ChiefSuperintendent,
}

/// <summary>Ranks in words.</summary>
public static class PoliceRanks
{
    /// <summary>The rank in words.</summary>
    public static string Words(this PoliceRank rank) => rank switch
    {
        PoliceRank.Constable => "constable",
        PoliceRank.Sergeant => "sergeant",
        PoliceRank.Inspector => "inspector",
        PoliceRank.ChiefInspector => "chief inspector",
        PoliceRank.Superintendent => "superintendent",
        _ => "chief superintendent or above",
    };
}
