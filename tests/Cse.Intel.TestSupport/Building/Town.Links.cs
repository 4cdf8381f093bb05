using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.TestSupport.Building;

/// <summary>What is said of the people of a town.</summary>
public sealed partial class Town
{
    private readonly List<Assertion> _assertions = [];
    private readonly List<Retraction> _retractions = [];
    private readonly List<Judgement> _judgements = [];
    private readonly Dictionary<EntityId, Judgement> _judged = [];
    private int _said;

    /// <summary>
    /// One assertion. Without a report it stands on the town's usual one (<c>R0</c>, graded 1 A P); without a grade
    /// (<c>2 - C</c> leaves an axis open) on its report's; an observation of "" is undated.
    /// </summary>
    public AssertionId Says(
        EntityId from,
        string kind,
        EntityId to,
        string on = "2026-05-03",
        EntityId? report = null,
        string grade = "- - -",
        bool negative = false,
        AssertionStatus status = AssertionStatus.Reported,
        Protection? protection = null,
        string? sourceKey = null)
    {
        var id = AssertionId.Of(System, (++_said).ToString(CultureInfo.InvariantCulture));
        _assertions.Add(new(
            id, PoleSchema.Default[kind], from, to, Instants.Observed(on), report ?? UsualReport(), null, Grades.Own(grade), status, negative, null,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), protection ?? Protection.Unit, RecordedAt, RecordedBy, null, sourceKey));
        return id;
    }

    /// <summary>Takes an assertion back, as of what follows.</summary>
    public Town Retract(AssertionId assertion)
    {
        _retractions.Add(new(assertion, RecordedAt));
        return this;
    }

    /// <summary>Judges whether two people are the same.</summary>
    public EntityId Judge(EntityId one, EntityId other, Verdict verdict = Verdict.Same)
    {
        var id = EntityId.Of(new(System, EntityKind.Person, $"judgement-{_judged.Count + 1}"));
        var (left, right) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        var judgement = new Judgement(id, left, right, verdict, "Same birthday and same scar.", RecordedAt, RecordedBy, null);
        _judged[id] = judgement;
        _judgements.Add(judgement);
        return id;
    }

    /// <summary>Takes a judgement back, as of what follows.</summary>
    public Town TakeBack(EntityId judgement)
    {
        _judgements.Add(_judged[judgement] with { RetractedAt = RecordedAt });
        return this;
    }

    private EntityId UsualReport() => _names.TryGetValue("R0", out var report) ? report : Report("R0");
}
