namespace Cse.Intel.Letters.Templates.Graded;

/// <summary>A grade of intelligence, 3x5x2 (domain: intelligence handling, 1.1).</summary>
/// <param name="Reliability">How far whoever or whatever it came from can be relied on.</param>
/// <param name="Assessment">How it came to be known.</param>
/// <param name="Handling">Whether it may be shared.</param>
public sealed record Grade(Reliability Reliability, Assessment Assessment, Handling Handling)
{
    /// <summary>The three codes in their order, e.g. <c>2 C P</c>.</summary>
    internal string Codes => FormattableString.Invariant($"{(int)Reliability} {Assessment} {Handling}");
}

/// <summary>The first of the three.</summary>
public enum Reliability
{
    /// <summary>Reliable.</summary>
    Reliable = 1,

    /// <summary>Untested.</summary>
    Untested = 2,

    /// <summary>Not reliable.</summary>
    NotReliable = 3,
}

/// <summary>The second of the three.</summary>
public enum Assessment
{
    /// <summary>Known directly.</summary>
    A,

    /// <summary>Known indirectly but corroborated.</summary>
    B,

    /// <summary>Known indirectly.</summary>
    C,

    /// <summary>Not known.</summary>
    D,

    /// <summary>Suspected to be false.</summary>
    E,
}

/// <summary>The third of the three.</summary>
public enum Handling
{
    /// <summary>Lawful sharing permitted.</summary>
    P,

    /// <summary>Lawful sharing permitted with conditions.</summary>
    C,
}
