using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Meetings;

/// <summary>A multi-agency meeting about one child (domain: notices and powers, 5).</summary>
public sealed record Meeting
{
    /// <summary>The meeting's reference.</summary>
    [Line(40)]
    public required string Reference { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The time of day in the United Kingdom.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Who takes the chair: name, role and agency.</summary>
    public required Attendee Chair { get; init; }

    /// <summary>The child whom the meeting is about. Other children have tokens instead of names.</summary>
    public required CawnChild Child { get; init; }

    /// <summary>The latest day of the next meeting: three months after this one.</summary>
    internal DateOnly ReviewBy => On.AddMonths(3);

    internal IEnumerable<(string Label, RichText Value)> Rows =>
    [
        ("Meeting", RichText.Plain(Reference)),
        ("Date and time", RichText.Plain($"{On.Print()}, {At.Print()}")),
        ("Place", RichText.Plain(Place)),
        ("Chair", RichText.Plain($"{Chair.Name}, {Chair.Role}, {Chair.Agency}")),
        ("The child", RichText.Of($"{Strong.Of(Child.FullName)}, born {Child.DateOfBirth.Print()}")),
    ];
}

/// <summary>Somebody who is asked to a meeting.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Role">Role, e.g. <c>team manager</c>, <c>the child's mother</c>.</param>
/// <param name="Agency">Agency; <c>Family</c> for the child and family.</param>
/// <param name="Attendance">For which part they come, or whether they send apologies.</param>
public sealed record Attendee([property: Line(120)] string Name, string Role, string Agency, Attendance Attendance);

/// <summary>For which part somebody comes.</summary>
public enum Attendance
{
    /// <summary>Both parts.</summary>
    BothParts,

    /// <summary>Part 1 only: the child, the family and others who are not professionals.</summary>
    PartOneOnly,

    /// <summary>Sends apologies.</summary>
    Apologies,
}

/// <summary>The ten considerations of a meeting (domain: notices and powers, 5.2). All must be answered.</summary>
public enum Consideration
{
    /// <summary>The child's needs and own safety arrangements.</summary>
    C01,

    /// <summary>Whether to start s.47 enquiries.</summary>
    C02,

    /// <summary>Whether emergency action is needed.</summary>
    C03,

    /// <summary>Who contacts the child and parents or carers.</summary>
    C04,

    /// <summary>Fitting safety arrangements to any criminal investigation.</summary>
    C05,

    /// <summary>How continuing protection and diversion go on.</summary>
    C06,

    /// <summary>Need for multi-agency core assessment, and each agency's role.</summary>
    C07,

    /// <summary>How to involve the child if absent.</summary>
    C08,

    /// <summary>How to involve the family if absent.</summary>
    C09,

    /// <summary>Other children possibly at risk, and what is known of the alleged abuser.</summary>
    C10,
}

/// <summary>Another child, known to a meeting by a token only.</summary>
/// <param name="Token">The token, the same throughout the meeting: <c>Child A</c> to <c>Child Z</c>.</param>
/// <param name="Known">What the meeting needs to know, in words from which the child cannot be recognised.</param>
public sealed record OtherChild([property: Line(7)] string Token, [property: Prose] string Known);
