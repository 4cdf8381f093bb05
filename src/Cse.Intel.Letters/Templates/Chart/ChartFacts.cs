using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>An association chart: who and what is linked, as it was known on a day, for print.</summary>
public sealed record ChartFacts : LetterFacts
{
    /// <summary>The most records a sheet can show legibly.</summary>
    public const int MostNodes = 60;

    /// <summary>The most lines.</summary>
    public const int MostLines = 200;

    /// <summary>What the chart is called, e.g. <c>Network round Dean Example</c>.</summary>
    [Line(ChartNode.LabelLength)]
    public required string Subject { get; init; }

    /// <summary>The day whose links are shown.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Shown as it was known at that time; null for what is known now.</summary>
    public string? AsKnownAt { get; init; }

    /// <summary>What was chosen: links away, kinds, lowest grade, what was hidden. One line each.</summary>
    [Entries(1, 10), Line(ChartNode.LabelLength)]
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>Who made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Who and what, the starts first.</summary>
    [Entries(1, MostNodes)]
    public required IReadOnlyList<ChartNode> Nodes { get; init; }

    /// <summary>What joins them, the nearest to the starts first.</summary>
    [Entries(0, MostLines)]
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>What was left out; null when nothing was.</summary>
    [Line(400)]
    public string? LeftOut { get; init; }
}

/// <summary>A record on the chart.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="What">What it is, in words, e.g. <c>young person, 14</c>.</param>
/// <param name="Symbol">What stands for it.</param>
/// <param name="IsStart">True when the chart was drawn round it.</param>
public sealed record ChartNode(
    [property: Line(ChartNode.LabelLength)] string Label,
    [property: Line(ChartNode.LabelLength)] string What,
    ChartSymbol Symbol,
    bool IsStart = false)
{
    internal const int LabelLength = 300;
}

/// <summary>A line of the chart.</summary>
/// <param name="From">The place of the record where it begins, counted from 1.</param>
/// <param name="To">The place of the record where it ends.</param>
/// <param name="Phrase">What it says, e.g. <c>was seen with</c>.</param>
/// <param name="Strength">0 to 1; the line's thickness.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Grades">The grades of what stands behind it, e.g. <c>2 C P</c>.</param>
/// <param name="When">When, in words.</param>
/// <param name="Reports">How many different reports stand behind it.</param>
public sealed record ChartLine(int From, int To, string Phrase, double Strength, ChartStyle Style, string Grades, string When, int Reports);

/// <summary>How sure a line is (intelligence-handling.md §5.2, "Drawing").</summary>
public enum ChartStyle
{
    /// <summary>Confirmed.</summary>
    Solid,

    /// <summary>Not confirmed.</summary>
    Dashed,

    /// <summary>Tentative.</summary>
    Dotted,

    /// <summary>Denied, or suspected to be false.</summary>
    Struck,
}

/// <summary>What stands for a record: each has a shape of its own, so that none needs colour.</summary>
public enum ChartSymbol
{
    /// <summary>A young person.</summary>
    YoungPerson,

    /// <summary>A person of concern.</summary>
    PersonOfConcern,

    /// <summary>A young person who is also of concern.</summary>
    YoungPersonOfConcern,

    /// <summary>Another person.</summary>
    Person,

    /// <summary>An address.</summary>
    Address,

    /// <summary>A vehicle.</summary>
    Vehicle,

    /// <summary>A phone.</summary>
    Phone,

    /// <summary>An online account.</summary>
    Account,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A notice, action, meeting or assessment.</summary>
    Paper,
}
