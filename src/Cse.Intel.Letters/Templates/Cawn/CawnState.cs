namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>Whether a notice's paper may be served.</summary>
public enum CawnState
{
    /// <summary>Not authorised yet: each page says that it has no effect.</summary>
    Draft,

    /// <summary>Authorised, to be served.</summary>
    Final,
}
