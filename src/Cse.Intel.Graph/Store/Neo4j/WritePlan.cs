using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// Judges a change set against what stands, in its own order, and says what the one writing statement must do. Nothing is
/// sent for a set that breaks a rule.
/// </summary>
internal sealed class WritePlan
{
    private readonly WriteCheck _check;
    private readonly Dictionary<EntityId, Present> _present;
    private readonly Dictionary<string, EntityId> _taken;
    private readonly Dictionary<AssertionId, NewLink> _new = [];
    private readonly Dictionary<AssertionId, bool> _assertions;
    private readonly Dictionary<EntityId, bool> _judgements;
    private readonly Dictionary<EntityId, NewJudgement> _judged = [];
    private readonly Dictionary<string, Protection> _protections = new(StringComparer.Ordinal);
    private readonly List<object> _references = [];
    private readonly List<object> _passed = [];
    private readonly List<object> _retracted = [];
    private readonly List<object> _takenBack = [];

    public WritePlan(ChangeSet changes, WriteCheck check)
    {
        _check = check;
        _present = check.Records.Values.ToDictionary(r => r.Id, r => new Present(r.Kind, r.Version, r.RecordedBy, [.. r.References]));
        _taken = new(check.Taken, StringComparer.Ordinal);
        _assertions = new(check.Assertions);
        _judgements = new(check.Judgements);
        TakePast(changes);
        foreach (var entity in changes.Entities)
            Take(entity);
        foreach (var assertion in changes.Assertions)
            Take(assertion);
        foreach (var retraction in changes.Retractions)
            Take(retraction);
        foreach (var judgement in changes.Judgements)
            Take(judgement);
    }

    /// <summary>The set's place in the order of commits: after the last one, and after all it brings along.</summary>
    public long Place { get; private set; }

    /// <summary>Protections of the set, known to the database or not.</summary>
    public IEnumerable<Protection> Protections => _protections.Values;

    /// <summary>Records whose links lend from them and must be drawn anew: as they were, they lent something else.</summary>
    public IEnumerable<EntityId> Relent => _present
        .Where(p => p.Value.Last is { } last && p.Value.Stored && _check.Reports.TryGetValue(p.Key, out var before)
            && before != new PresentReport(ReportFacts.Of(last.Payload), ServerText.Label(last.Protection)))
        .Select(p => p.Key);

    /// <summary>The parameters of the writing statement.</summary>
    /// <param name="changes">The set.</param>
    /// <param name="standing">The assertions that stand on <see cref="Relent"/>, as they are stored.</param>
    /// <param name="at">When it is written.</param>
    public Dictionary<string, object?> Parameters(ChangeSet changes, IEnumerable<Assertion> standing, DateTimeOffset at) => new()
    {
        ["key"] = changes.Key,
        ["sequence"] = _check.Sequence,
        ["place"] = Place,
        ["past"] = changes.Past.Commits.Select(Properties).ToArray(),
        ["author"] = changes.Author,
        ["reason"] = changes.Reason,
        ["at"] = ServerText.Of(at),
        ["protections"] = _protections.Select(p => Properties(p.Key, p.Value)).ToArray(),
        ["created"] = Written(stored: false),
        ["revised"] = Written(stored: true),
        ["passed"] = _passed,
        ["references"] = _references,
        ["links"] = _new.Values.Select((l, i) => new { node = LinkProperties.Node(l.Assertion, (_check.Sequence << 24) + i), line = Line(l.Assertion) }).ToArray(),
        ["relined"] = standing.Select(a => new { from = ServerText.Of(a.From), to = ServerText.Of(a.To), line = Line(a) }).ToArray(),
        ["retracted"] = _retracted,
        ["judged"] = _judged.Values.Select(Properties).ToArray(),
        ["takenBack"] = _takenBack,
        ["checkpoints"] = changes.Past.Checkpoints.Concat(changes.Checkpoint is { } c ? [c] : []).Select(k => new { job = k.Job, state = k.State }).ToArray(),
    };

    private void TakePast(ChangeSet changes)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { changes.Key };
        var places = new HashSet<long>();
        foreach (var commit in changes.Past.Commits)
            if (_check.Known.Contains(commit.Key) || !keys.Add(commit.Key) || !places.Add(commit.Sequence))
                throw WriteRules.CommitExists(commit.Key);
        Place = places.Append(_check.Sequence).Max() + 1;
    }

    private void Take(EntityWrite write)
    {
        var present = _present.GetValueOrDefault(write.Id);
        WriteRules.DemandVersion(write, present?.Version ?? 0, () => present?.Author);
        if (present is null)
            _present[write.Id] = present = new(write.Payload.Kind, 0, "", []) { Stored = false };
        WriteRules.DemandSameKind(write, present.Kind);
        TakeReferences(write, present);
        if (present.Last is { } passed)
            _passed.Add(RecordProperties.Past(passed, present.Version));
        (present.Version, present.Author, present.Last) = (present.Version + 1, write.RecordedBy, write);
        Keep(write.Protection);
    }

    private void TakeReferences(EntityWrite write, Present present)
    {
        foreach (var reference in write.AddRefs)
        {
            var key = ServerText.Key(reference);
            if (_taken.TryGetValue(key, out var named))
            {
                if (named != write.Id)
                    throw WriteRules.ReferenceTaken(reference);
                continue;
            }
            _taken[key] = write.Id;
            present.References.Add(ServerText.Of(reference));
            _references.Add(new { key, id = ServerText.Of(write.Id) });
        }
    }

    private void Take(Assertion assertion)
    {
        var from = Demand(assertion.From, "assertion.no_from");
        var to = Demand(assertion.To, "assertion.no_to");
        var report = Demand(assertion.Report, "assertion.no_report");
        WriteRules.DemandEnds(assertion.Kind, from.Kind, to.Kind, report.Kind);
        if (!_assertions.TryAdd(assertion.Id, assertion.RetractedAt is not null))
            throw WriteRules.AssertionExists(assertion.Id);
        _new[assertion.Id] = new(assertion);
        Keep(assertion.Protection);
    }

    private void Take(Retraction retraction)
    {
        var id = retraction.Assertion;
        if (!_assertions.TryGetValue(id, out var before))
            throw WriteRules.NothingToRetract(id);
        if (before)
            throw WriteRules.RetractedBefore(id);
        _assertions[id] = true;
        if (_new.TryGetValue(id, out var mine))
            mine.Assertion = mine.Assertion with { RetractedAt = retraction.At };
        else
            _retracted.Add(new { id = ServerText.Of(id), at = ServerText.Of(retraction.At) });
    }

    private void Take(Judgement judgement)
    {
        var left = Demand(judgement.Left, "judgement.no_record");
        var right = Demand(judgement.Right, "judgement.no_record");
        WriteRules.DemandPeople(judgement, left.Kind, right.Kind);
        if (!_judgements.TryGetValue(judgement.Id, out var before))
        {
            _judgements[judgement.Id] = judgement.RetractedAt is not null;
            _judged[judgement.Id] = new(judgement);
            return;
        }
        WriteRules.DemandTakingBack(judgement, before);
        _judgements[judgement.Id] = true;
        if (_judged.TryGetValue(judgement.Id, out var mine))
            mine.Judgement = mine.Judgement with { RetractedAt = judgement.RetractedAt };
        else
            _takenBack.Add(new { id = ServerText.Of(judgement.Id), at = ServerText.Of(judgement.RetractedAt!.Value) });
    }

    private Present Demand(EntityId id, string code) => _present.GetValueOrDefault(id) ?? throw WriteRules.NoRecord(code, id);

    private void Keep(Protection protection) => _protections.TryAdd(ServerText.Label(protection), protection);

    private Dictionary<string, object> Line(Assertion assertion)
    {
        var (facts, protection) = _present.GetValueOrDefault(assertion.Report)?.Last is { } mine
            ? new PresentReport(ReportFacts.Of(mine.Payload), ServerText.Label(mine.Protection))
            : _check.Reports[assertion.Report];
        return LinkProperties.Line(assertion, facts, protection);
    }

    private object[] Written(bool stored) =>
    [
        .. _present.Values.Where(p => p.Last is not null && p.Stored == stored)
            .Select(p => new { labels = RecordProperties.Labels(p.Last!.Payload), properties = RecordProperties.Of(p.Last, p.Version, p.References) }),
    ];

    private static object Properties(Commit commit) =>
        new { key = commit.Key, sequence = commit.Sequence, author = commit.Author, reason = commit.Reason, at = ServerText.Of(commit.At) };

    private static Dictionary<string, object?> Properties(string label, Protection protection) => new()
    {
        ["label"] = label,
        ["audience"] = protection.Audience.ToArray(),
        ["restriction"] = protection.Restriction.ToString(),
        ["handling"] = Domain.Grading.GradeCodes.Code(protection.Handling),
        ["agency"] = protection.Agency,
        ["contact"] = protection.Contact,
        ["json"] = StoredText.Of(protection),
    };

    private static object Properties(NewJudgement judged)
    {
        var judgement = judged.Judgement;
        var line = new Dictionary<string, object>
        {
            ["id"] = ServerText.Of(judgement.Id),
            ["verdict"] = judgement.Verdict.ToString(),
            ["grounds"] = judgement.Grounds,
            ["recordedAt"] = ServerText.Of(judgement.RecordedAt),
            ["recordedBy"] = judgement.RecordedBy,
        };
        if (judgement.RetractedAt is { } takenBack)
            line["retractedAt"] = ServerText.Of(takenBack);
        return new { left = ServerText.Of(judgement.Left), right = ServerText.Of(judgement.Right), line };
    }

    /// <summary>A record as it stands at this point of the set.</summary>
    private sealed class Present(EntityKind kind, int version, string author, HashSet<string> references)
    {
        public EntityKind Kind { get; } = kind;
        public int Version { get; set; } = version;
        public string Author { get; set; } = author;
        public HashSet<string> References { get; } = references;

        /// <summary>True when the database has it already.</summary>
        public bool Stored { get; init; } = true;

        /// <summary>What the set wrote of it last.</summary>
        public EntityWrite? Last { get; set; }
    }

    private sealed class NewLink(Assertion assertion)
    {
        public Assertion Assertion { get; set; } = assertion;
    }

    private sealed class NewJudgement(Judgement judgement)
    {
        public Judgement Judgement { get; set; } = judgement;
    }
}
