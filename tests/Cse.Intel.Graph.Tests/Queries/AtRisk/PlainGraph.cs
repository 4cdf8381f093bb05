using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>One assertion that counts (at-risk.md, rule 1), between subjects.</summary>
internal sealed record PlainItem(Assertion Assertion, PlainSubject From, PlainSubject To, DateOnly End, bool Open, Grade Grade, string Origin, string? Agency);

/// <summary>
/// Everything one viewer sees, read whole and in the open: rules 1 to 5, 11 and 12 of at-risk.md, each as the page says
/// it. Knows no half-edges, filters or caps.
/// </summary>
internal sealed class PlainGraph
{
    private readonly Dictionary<EntityId, PlainSubject> _subjects = [];
    private readonly DateOnly _day;
    private readonly DateTimeOffset? _known;
    private readonly DateOnly? _since;

    private PlainGraph(YoungPeopleAtRisk question)
    {
        _day = question.AsOf;
        _known = question.AsKnownAt;
        _since = question.Since;
    }

    /// <summary>Every item that counts, negatives included, whatever its kind.</summary>
    public List<PlainItem> Items { get; } = [];

    /// <summary>The same whatever their end, for what is asked without "since".</summary>
    public List<PlainItem> ItemsOfAnyEnd { get; } = [];

    /// <summary>Every pair strong enough to be walked, in both directions.</summary>
    public Dictionary<PlainSubject, Dictionary<PlainSubject, double>> Pairs { get; } = [];

    public PlainSubject? Find(EntityId id) => _subjects.GetValueOrDefault(id);

    public static async Task<PlainGraph> ReadAsync(IGraphStore store, Viewer viewer, YoungPeopleAtRisk question)
    {
        var reports = await store.ReadAsync(Viewers.Upkeep, ReadReportsAsync, CancellationToken.None);
        return await store.ReadAsync(viewer, async (reader, cancel) =>
        {
            var graph = new PlainGraph(question);
            await graph.ReadSubjectsAsync(reader, cancel);
            await foreach (var assertion in reader.ScanAssertionsAsync(null, cancel))
                graph.Take(assertion, reports[assertion.Report], await reader.GetRevisionsAsync(assertion.Report, cancel));
            graph.WeighPairs();
            return graph;
        }, CancellationToken.None);
    }

    // A link may be seen although its report is not; then its grade and dates still are the report's.
    private static async Task<Dictionary<EntityId, IReadOnlyList<Entity>>> ReadReportsAsync(IGraphReader reader, CancellationToken cancel)
    {
        var reports = new Dictionary<EntityId, IReadOnlyList<Entity>>();
        foreach (var kind in Enum.GetValues<EntityKind>())
            await foreach (var entity in reader.ScanEntitiesAsync(kind, null, cancel))
                reports[entity.Id] = await reader.GetRevisionsAsync(entity.Id, cancel);
        return reports;
    }

    private async Task ReadSubjectsAsync(IGraphReader reader, CancellationToken cancel)
    {
        var records = new Dictionary<EntityId, Entity>();
        foreach (var kind in Enum.GetValues<EntityKind>())
            await foreach (var entity in reader.ScanEntitiesAsync(kind, null, cancel))
                records[entity.Id] = AsKnown(await reader.GetRevisionsAsync(entity.Id, cancel));
        var groups = records.Keys.ToDictionary(id => id, id => new HashSet<EntityId> { id });
        await foreach (var judgement in reader.ScanJudgementsAsync(cancel))
        {
            if (judgement.Verdict != Verdict.Same || !Stands(judgement.RecordedAt, judgement.RetractedAt))
                continue;
            var together = groups[judgement.Left];
            together.UnionWith(groups[judgement.Right]);
            foreach (var id in together)
                groups[id] = together;
        }
        foreach (var group in groups.Values.Distinct())
        {
            var subject = new PlainSubject(group.Select(id => records[id]));
            foreach (var id in group)
                _subjects[id] = subject;
        }
    }

    private Entity AsKnown(IReadOnlyList<Entity> revisions) => revisions.LastOrDefault(r => _known is null || r.RecordedAt <= _known) ?? revisions[0];

    private bool Stands(DateTimeOffset recorded, DateTimeOffset? retracted) =>
        _known is { } known ? recorded <= known && (retracted is null || retracted > known) : retracted is null;

    private void Take(Assertion assertion, IReadOnlyList<Entity> revisions, IReadOnlyList<Entity> visible)
    {
        if (!Stands(assertion.RecordedAt, assertion.RetractedAt) || assertion.Status == AssertionStatus.Discounted)
            return;
        var record = AsKnown(revisions);
        var report = record.Payload as Report;
        var dated = !assertion.Observed.IsUnknown;
        var began = dated ? assertion.Observed.From : report?.Submitted?.First;
        if (began > _day)
            return;
        var open = dated && assertion.Observed.OpenEnd;
        var end = open ? _day : dated ? assertion.Observed.To!.Value : report?.Submitted?.Last ?? _day.AddDays(-730);
        if (end > _day)
            end = _day;
        var item = new PlainItem(
            assertion, _subjects[assertion.From], _subjects[assertion.To], end, open,
            // What the unit says of its own act stands on that record, graded 1 A P (architecture §4).
            new(assertion.Own.Source ?? report?.Grade.Source ?? SourceEvaluation.Reliable, assertion.Own.Assessment ?? report?.Grade.Assessment ?? IntelligenceAssessment.KnownDirectly, HandlingCode.Permitted),
            report is { Synthetic: true } ? "none" : assertion.Report.ToString(),
            visible.Count > 0 && report is { Synthetic: false } ? report.Agency : null);
        ItemsOfAnyEnd.Add(item);
        if (_since is null || end >= _since)
            Items.Add(item);
    }

    /// <summary>True when a denial assessed A or B, of the same two and the same kind, ended on or after it did (rule 3).</summary>
    public bool IsRuledOut(PlainItem positive) => Items.Any(negative =>
        negative.Assertion.Negative
        && negative.Assertion.Kind.Code == positive.Assertion.Kind.Code
        && negative.Grade.Assessment is (IntelligenceAssessment.KnownDirectly or IntelligenceAssessment.KnownIndirectlyCorroborated)
        && Between(negative, positive.From, positive.To)
        && positive.End <= negative.End);

    private static bool Between(PlainItem item, PlainSubject one, PlainSubject other) =>
        (item.From == one && item.To == other) || (item.From == other && item.To == one);

    private bool BearsRisk(PlainItem item) => item.Assertion.Kind.BearsRisk switch
    {
        RiskBearing.Yes => true,
        RiskBearing.Concern => item.From.Is(Role.PersonOfConcern, _day) || item.To.Is(Role.PersonOfConcern, _day),
        _ => false,
    };

    /// <summary>S x A x T x decay (rule 2).</summary>
    public double Weight(PlainItem item)
    {
        var s = item.Grade.Source switch { SourceEvaluation.Reliable => 1.0, SourceEvaluation.Untested => 0.6, _ => 0.2 };
        var a = item.Grade.Assessment switch
        {
            IntelligenceAssessment.KnownDirectly => 1.0,
            IntelligenceAssessment.KnownIndirectlyCorroborated => 0.85,
            IntelligenceAssessment.KnownIndirectly => 0.5,
            IntelligenceAssessment.NotKnown => 0.3,
            _ => 0.0,
        };
        double age = _day.DayNumber - item.End.DayNumber;
        var half = item.Assertion.Kind.HalfLife;
        var decay = half.Days is null || (half.WhileEnded && item.Open) ? 1.0 : Math.Pow(0.5, age / half.Days.Value);
        return s * a * item.Assertion.Kind.Weight * decay;
    }

    private void WeighPairs()
    {
        foreach (var between in Items.Where(i => !i.Assertion.Negative && i.From != i.To && BearsRisk(i) && !IsRuledOut(i)).GroupBy(Ends))
        {
            var none = between.GroupBy(i => i.Origin).Aggregate(1.0, (left, origin) => left * (1 - origin.Max(Weight)));
            var strength = Math.Min(0.99, 1 - none);
            if (strength < 0.01)
                continue;
            var (one, other) = between.Key;
            Pairs.TryAdd(one, []);
            Pairs.TryAdd(other, []);
            Pairs[one][other] = Pairs[other][one] = strength;
        }
    }

    private static (PlainSubject, PlainSubject) Ends(PlainItem item) =>
        string.CompareOrdinal(item.From.Key, item.To.Key) < 0 ? (item.From, item.To) : (item.To, item.From);
}
