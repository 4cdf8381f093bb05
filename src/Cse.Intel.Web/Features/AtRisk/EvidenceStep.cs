using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.Observations;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>What one step of a route stands on, report by report.</summary>
/// <param name="Title">Between whom.</param>
/// <param name="Strength">How strong the step is.</param>
/// <param name="Reports">The reports, the heaviest first.</param>
/// <param name="Left">How many further reports are not shown.</param>
public sealed record EvidenceStep(string Title, string Strength, ImmutableArray<EvidenceReport> Reports, int Left)
{
    private const int ReportsAtMost = 10;

    internal static EvidenceStep Of(RiskStep step, Subject near, Subject far, IReadOnlyDictionary<EntityId, Entity> records)
    {
        var reports = step.Evidence.GroupBy(item => item.Edge.Synthetic ? default : item.Edge.Report)
            .Select(group => EvidenceReport.Of([.. group], near, far, records))
            .ToImmutableArray();
        return new(
            $"{near.Facts.Caption} – {far.Facts.Caption}", StrengthWords.Number(step.Strength),
            [.. reports.Take(ReportsAtMost)], Math.Max(0, reports.Length - ReportsAtMost));
    }
}

/// <summary>A report behind a step, and what it says there.</summary>
/// <param name="Title">Its reference, or what it is.</param>
/// <param name="Address">Its page; null where there is none to open.</param>
/// <param name="Origin">Agency and day.</param>
/// <param name="Text">Its sanitised text, shortened; null where the viewer does not read it.</param>
/// <param name="Items">What it says of the two.</param>
public sealed record EvidenceReport(string Title, string? Address, string Origin, string? Text, ImmutableArray<EvidenceItem> Items)
{
    private const int TextAtMost = 600;

    internal static EvidenceReport Of(ImmutableArray<Item> items, Subject near, Subject far, IReadOnlyDictionary<EntityId, Entity> records)
    {
        var first = items[0].Edge;
        ImmutableArray<EvidenceItem> said = [.. items.Select(item => EvidenceItem.Of(item, near, far))];
        if (first.Synthetic)
            return new("Imported without a report", null, "no agency given", null, said);
        return records.TryGetValue(first.Report, out var entity) && entity.Payload is Report report
            ? new(entity.Caption, RecordWords.Address(entity.Id), OriginOf(report), Shortened(report.Text), said)
            : new("A report that you do not read", null, first.Agency is { } agency ? RecordWords.Agency(agency) : "", null, said);
    }

    private static string OriginOf(Report report) => string.Join(", ", new[]
    {
        report.Agency is { } agency ? RecordWords.Agency(agency) : "agency not given",
        report.Submitted is { } day ? UkText.Date(day) : "not dated",
    });

    private static string? Shortened(string? text) => text is { Length: > TextAtMost } ? text[..TextAtMost].TrimEnd() + " …" : text;
}

/// <summary>One thing a report says.</summary>
/// <param name="Sentence">In words.</param>
/// <param name="When">When it was so.</param>
/// <param name="Grade">How it is graded.</param>
/// <param name="Weight">What it adds, from 0 to 1.</param>
public sealed record EvidenceItem(string Sentence, string When, Grade Grade, string Weight)
{
    internal static EvidenceItem Of(Item item, Subject near, Subject far)
    {
        var edge = item.Edge;
        var along = near.Members.Contains(edge.Forward ? edge.Source : edge.Target);
        var (from, to) = along ? (near, far) : (far, near);
        return new($"{from.Facts.Caption} {edge.Kind.Forward} {to.Facts.Caption}", PathSentence.When(edge.Seen), edge.Grade, StrengthWords.Number(item.Weight));
    }
}
