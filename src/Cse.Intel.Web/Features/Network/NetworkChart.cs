using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.AtRisk;
using Cse.Intel.Web.Features.Records;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Features.Network;

/// <summary>
/// A network as a chart and as two tables: both are made from these rows, in this order, so that they cannot differ.
/// </summary>
/// <param name="Nodes">Who and what, the starts first.</param>
/// <param name="Lines">What joins them, those nearest to the starts first.</param>
/// <param name="Truncated">What was left out and what to do; null when nothing was.</param>
/// <param name="Contacts">With whom to speak about restricted records that touch this.</param>
public sealed record NetworkChart(
    IReadOnlyList<ChartNode> Nodes, IReadOnlyList<ChartLine> Lines, string? Truncated, IReadOnlyList<string> Contacts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Nothing to draw.</summary>
    public static NetworkChart Nothing { get; } = new([], [], null, []);

    /// <summary>Draws an answer.</summary>
    /// <param name="answer">The network.</param>
    /// <param name="reportOf">The report of an id; null for one this viewer may not read.</param>
    /// <param name="day">The day by which ages and roles are told.</param>
    public static NetworkChart Of(NetworkAnswer answer, Func<EntityId, Entity?> reportOf, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var captions = answer.Nodes.ToDictionary(node => node.Subject.Id, node => node.Subject.Facts.Caption);
        return new(
            [.. answer.Nodes.Select(node => ChartNode.Of(node, day))],
            [.. answer.Lines.Select(line => ChartLine.Of(line, captions[line.From], captions[line.To], reportOf))],
            answer.Truncated,
            [.. answer.Pointers.Select(pointer => pointer.Contact).Distinct()]);
    }

    /// <summary>The same without some records and what joins them; the starts stay.</summary>
    public NetworkChart Without(IReadOnlySet<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        if (hidden.Count == 0)
            return this;
        var nodes = Nodes.Where(node => node.Level == 0 || !hidden.Contains(node.Id)).ToList();
        var left = nodes.Select(node => node.Id).ToHashSet();
        return this with { Nodes = nodes, Lines = [.. Lines.Where(line => left.Contains(line.From) && left.Contains(line.To))] };
    }

    /// <summary>What the browser draws, without the evidence: that stands in the table.</summary>
    public string Drawing => JsonSerializer.Serialize(
        new { nodes = Nodes, lines = Lines.Select(line => new { line.Id, line.From, line.To, line.Phrase, line.Strength, line.Style, line.Reports }) }, Json);
}

/// <summary>A record on the chart.</summary>
/// <param name="Id">The id of the leading record.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Symbol">Which symbol stands for it: its shape and icon say what it is without colour.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="Path">Its page.</param>
/// <param name="Level">Links from the nearest start.</param>
/// <param name="Capped">True when it has too many links to be walked through.</param>
public sealed record ChartNode(string Id, string Label, string Symbol, string What, string Path, int Level, bool Capped)
{
    internal static ChartNode Of(NetworkNode node, DateOnly day)
    {
        var symbol = ChartSymbol.Of(node.Subject, day);
        return new(
            node.Subject.Id.ToString(), node.Subject.Facts.Caption, symbol.Code, Describe(node.Subject, symbol, day),
            RecordPath.Of(node.Subject), node.Level, node.Capped);
    }

    private static string Describe(Subject subject, ChartSymbol symbol, DateOnly day) =>
        subject.Facts.Kind == EntityKind.Person && !subject.Facts.Birth.IsUnknown
            ? $"{symbol.Words}, {AgeTagTagHelper.Words(subject.Facts.Birth, day)}"
            : symbol.Words;
}

/// <summary>A line on the chart: the stack of what was reported of one kind between two records.</summary>
/// <param name="Id">Names it within the chart.</param>
/// <param name="From">Where it begins.</param>
/// <param name="FromLabel">What that is called.</param>
/// <param name="Phrase">What it says.</param>
/// <param name="To">Where it ends.</param>
/// <param name="ToLabel">What that is called.</param>
/// <param name="Strength">0 to 1.</param>
/// <param name="Style">How it is drawn: <c>solid</c>, <c>dashed</c>, <c>dotted</c>, <c>struck</c>.</param>
/// <param name="Reports">How many different reports stand behind it.</param>
/// <param name="Evidence">Each item, heaviest first.</param>
public sealed record ChartLine(
    string Id, string From, string FromLabel, string Phrase, string To, string ToLabel, double Strength, string Style, int Reports,
    IReadOnlyList<ChartEvidence> Evidence)
{
    /// <summary>The style in words (intelligence-handling.md §5.2, "Drawing").</summary>
    public string StyleWords => Style switch
    {
        "solid" => "confirmed",
        "dashed" => "not confirmed",
        "dotted" => "tentative",
        _ => "denied or suspected to be false",
    };

    /// <summary>The strength in words; empty for kinds that weigh nothing.</summary>
    public string StrengthText => Strength > 0 ? $"{StrengthWords.Of(Strength)}, {StrengthWords.Number(Strength)}" : "";

    internal static ChartLine Of(NetworkLine line, string from, string to, Func<EntityId, Entity?> reportOf) => new(
        $"{line.From}-{line.Kind.Code}-{line.To}", line.From.ToString(), from, line.Kind.Forward, line.To.ToString(), to,
        Math.Round(line.Strength, 4), line.Style.ToString().ToLowerInvariant(), line.Reports,
        [.. line.Evidence.Select(item => ChartEvidence.Of(item, reportOf))]);
}

/// <summary>One item behind a line.</summary>
/// <param name="When">When it was so, in words.</param>
/// <param name="Grade">Its grade, e.g. <c>2 C P</c>.</param>
/// <param name="GradeWords">The grade in words.</param>
/// <param name="Denied">True when it denies, or is ruled out by a denial.</param>
/// <param name="Report">What the report is called; null when it came without one, or it is not this viewer's to read.</param>
/// <param name="ReportPath">Its page.</param>
public sealed record ChartEvidence(string When, string Grade, string GradeWords, bool Denied, string? Report, string? ReportPath)
{
    internal static ChartEvidence Of(Item item, Func<EntityId, Entity?> reportOf)
    {
        var report = item.Edge.Synthetic ? null : reportOf(item.Edge.Report);
        return new(
            PathSentence.When(item.Edge.Seen), item.Edge.Grade.ToString(), item.Edge.Grade.InWords, item.Edge.Negative,
            report?.Caption, report is null ? null : RecordPath.Of(EntityKind.Report, report.Id));
    }
}

/// <summary>The symbol of a kind of record: one picture with its own shape, used on the chart and in its legend.</summary>
/// <param name="Code">Name of the picture under <c>/icons</c>.</param>
/// <param name="Words">What it stands for.</param>
public sealed record ChartSymbol(string Code, string Words)
{
    /// <summary>Every symbol, in the order of the legend.</summary>
    public static IReadOnlyList<ChartSymbol> All { get; } =
    [
        new("young-person", "Young person"),
        new("person-of-concern", "Person of concern"),
        new("young-person-of-concern", "Young person who is also of concern"),
        new("person", "Other person"),
        new("address", "Address"),
        new("vehicle", "Vehicle"),
        new("phone", "Phone"),
        new("account", "Online account"),
        new("organisation", "Organisation"),
        new("object", "Object"),
        new("event", "Event"),
        new("paper", "Notice, action, meeting or assessment"),
    ];

    /// <summary>The symbol of a record on a day.</summary>
    public static ChartSymbol Of(Subject subject, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var code = subject.Facts.Kind switch
        {
            EntityKind.Person => OfPerson(subject, day),
            EntityKind.Address => "address",
            EntityKind.Vehicle => "vehicle",
            EntityKind.Phone => "phone",
            EntityKind.OnlineAccount => "account",
            EntityKind.Organisation => "organisation",
            EntityKind.Object => "object",
            EntityKind.Event => "event",
            _ => "paper",
        };
        return code == "paper" ? new(code, RecordPath.Words(subject.Facts.Kind)) : All.First(symbol => symbol.Code == code);
    }

    private static string OfPerson(Subject subject, DateOnly day)
    {
        var young = Redaction.IsChild(new Person { Birth = subject.Facts.Birth, Roles = subject.Facts.Roles }, day);
        return (young, subject.Is(Role.PersonOfConcern, day)) switch
        {
            (true, true) => "young-person-of-concern",
            (true, false) => "young-person",
            (false, true) => "person-of-concern",
            _ => "person",
        };
    }
}
