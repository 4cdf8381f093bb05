namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>The law a notice leans on (notices-and-powers.md §1.2). The code printed and stored is the name itself.</summary>
public enum NoticeBasis
{
    /// <summary>Child Abduction Act 1984 s.2: a child under 16.</summary>
    S2,
    /// <summary>Children Act 1989 s.49: a child under 18 in care, under an emergency protection order or in police protection.</summary>
    S49,
}

/// <summary>The bases in words.</summary>
public static class NoticeBases
{
    /// <summary>The Act and section.</summary>
    public static string Words(this NoticeBasis basis) => basis switch
    {
        NoticeBasis.S2 => "Child Abduction Act 1984 s.2",
        _ => "Children Act 1989 s.49",
    };
}
