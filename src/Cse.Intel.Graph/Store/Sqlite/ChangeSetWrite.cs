using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>Writes one change set inside its savepoint, and remembers what memory must learn once it is committed.</summary>
internal sealed class ChangeSetWrite(WriteStatements sql, Adjacency adjacency, Vocabulary vocabulary, ChangeSet changes)
{
    private readonly Dictionary<EntityId, Node> _mine = [];
    private readonly Dictionary<EntityId, int> _versions = [];
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private long _sequence;

    public List<Node> NewNodes { get; } = [];

    public List<Link> NewLinks { get; } = [];

    public IReadOnlyDictionary<string, int> NewLabels => _labels;

    /// <summary>What to do to memory after the commit, in order.</summary>
    public List<Action> InMemory { get; } = [];

    public CommitReceipt Run()
    {
        if (sql.FindChangeSet.With(changes.Key).ReadLong() is { } earlier)
            return new(earlier, Repeated: true);
        foreach (var commit in changes.Past.Commits)
            Write(commit);
        _sequence = sql.AddChangeSet.With(changes.Key, changes.Author, changes.Reason, sql.Clock.GetUtcNow().UtcTicks).ReadLong()
            ?? throw WriteRules.CommitExists(changes.Key);
        foreach (var entity in changes.Entities)
            Write(entity);
        foreach (var assertion in changes.Assertions)
            Write(assertion);
        foreach (var retraction in changes.Retractions)
            Write(retraction);
        foreach (var judgement in changes.Judgements)
            Write(judgement);
        foreach (var checkpoint in changes.Past.Checkpoints)
            Write(checkpoint);
        if (changes.Checkpoint is { } mine)
            Write(mine);
        return new(_sequence, Repeated: false);
    }

    private void Write(Commit commit)
    {
        if (sql.AddEarlier.With(commit.Sequence, commit.Key, commit.Author, commit.Reason, commit.At.UtcTicks).Run() == 0)
            throw WriteRules.CommitExists(commit.Key);
    }

    private void Write(Checkpoint checkpoint) => sql.SetCheckpoint.With(checkpoint.Job, checkpoint.State).Run();

    private void Write(EntityWrite write)
    {
        var node = Find(write.Id);
        var present = node is null ? 0 : _versions.TryGetValue(write.Id, out var mine) ? mine : PresentVersion(node);
        WriteRules.DemandVersion(write, present, () => node is null ? null : Author(node, present));
        if (node is not null)
            WriteRules.DemandSameKind(write, node.Kind);
        var version = present + 1;
        node = node is null ? AddNode(write) : Revise(node, version);
        _versions[write.Id] = version;
        var label = LabelOf(write.Protection);
        sql.AddRevision.With(node.N, version, _sequence, write.RecordedAt.UtcTicks, write.RecordedBy, label,
            StoredText.Of(write.Retention), PayloadJson.Write(write.Payload)).Run();
        WriteReferences(node, write);
        WriteTerms(node, write, isNew: version == 1);
        Remember(node, write, version, label);
    }

    private Node AddNode(EntityWrite write)
    {
        var node = new Node(sql.LastN + NewNodes.Count + 1, write.Id, write.Payload.Kind);
        sql.AddEntity.With(node.N, Rows.Bytes(node.Id.Value), (int)node.Kind, 1).Run();
        NewNodes.Add(node);
        _mine[node.Id] = node;
        InMemory.Add(() => adjacency.AddNode(node));
        return node;
    }

    private Node Revise(Node node, int version)
    {
        sql.SetVersion.With(node.N, version).Run();
        return node;
    }

    private void WriteReferences(Node node, EntityWrite write)
    {
        foreach (var reference in write.AddRefs)
        {
            if (sql.AddReference.With(reference.System, reference.Id, (int)reference.Kind, node.N).Run() > 0)
                continue;
            if (sql.FindReference.With(reference.System, reference.Id, (int)reference.Kind).ReadLong() != node.N)
                throw WriteRules.ReferenceTaken(reference);
        }
    }

    private void WriteTerms(Node node, EntityWrite write, bool isNew)
    {
        if (!isNew)
            sql.DropTerms.With(node.N).Run();
        foreach (var (term, kind) in Terms(write))
            sql.AddTerm.With(term, (int)kind, node.N).Run();
    }

    private static IEnumerable<(string Term, TermClass Kind)> Terms(EntityWrite write) =>
        SearchIndex.Words(write.Payload).Select(w => (w, TermClass.Word)).Concat(SearchIndex.Keys(write.Payload).Select(k => (k, TermClass.Key)));

    private void Remember(Node node, EntityWrite write, int version, int label)
    {
        var sequence = _sequence;
        InMemory.Add(() =>
        {
            if (!write.AddRefs.IsDefaultOrEmpty)
                node.AddReferences(write.AddRefs);
            var facts = NodeFacts.Of(node.Id, write.Payload, node.References);
            node.AddRevision(new(version, sequence, write.RecordedAt.UtcTicks, label, facts, ReportFacts.Of(write.Payload)));
            foreach (var (term, kind) in Terms(write))
                vocabulary.Add(term, kind);
        });
    }

    private void Write(Assertion assertion)
    {
        var from = Demand(assertion.From, "assertion.no_from");
        var to = Demand(assertion.To, "assertion.no_to");
        var report = Demand(assertion.Report, "assertion.no_report");
        WriteRules.DemandEnds(assertion.Kind, from.Kind, to.Kind, report.Kind);
        var m = sql.LastM + NewLinks.Count + 1;
        var label = LabelOf(assertion.Protection);
        var written = sql.AddAssertion.With(
            m, Rows.Bytes(assertion.Id.Value), _sequence, assertion.Kind.Code, from.N, to.N, assertion.Observed.Text, report.N, assertion.Item,
            (int?)assertion.Own.Source, (int?)assertion.Own.Assessment, (int?)assertion.Own.Handling, (int)assertion.Status, assertion.Negative ? 1 : 0,
            (int?)assertion.Confidence, StoredText.Of(assertion.Details), label, assertion.RecordedAt.UtcTicks, assertion.RecordedBy,
            assertion.RetractedAt?.UtcTicks, assertion.RetractedAt is null ? null : _sequence, assertion.SourceKey).Run();
        if (written == 0)
            throw WriteRules.AssertionExists(assertion.Id);
        var link = new Link
        {
            Id = assertion.Id, M = m, Sequence = _sequence, Kind = assertion.Kind, From = from, To = to, Observed = assertion.Observed, Report = report,
            Own = assertion.Own, Status = assertion.Status, Negative = assertion.Negative, Label = label, RecordedAt = assertion.RecordedAt.UtcTicks,
        };
        if (assertion.RetractedAt is { } retracted)
            link.Retract(retracted.UtcTicks, _sequence);
        NewLinks.Add(link);
        InMemory.Add(() => adjacency.AddLink(link));
    }

    private void Write(Retraction retraction)
    {
        var id = retraction.Assertion;
        int m;
        using (var row = sql.FindAssertion.With(Rows.Bytes(id.Value)).ExecuteReader())
        {
            if (!row.Read())
                throw WriteRules.NothingToRetract(id);
            if (!row.IsDBNull(1))
                throw WriteRules.RetractedBefore(id);
            m = row.GetInt32(0);
        }
        sql.Retract.With(Rows.Bytes(id.Value), retraction.At.UtcTicks, _sequence).Run();
        var sequence = _sequence;
        InMemory.Add(() => adjacency.Link(m).Retract(retraction.At.UtcTicks, sequence));
    }

    private void Write(Judgement judgement)
    {
        var left = Demand(judgement.Left, "judgement.no_record");
        var right = Demand(judgement.Right, "judgement.no_record");
        WriteRules.DemandPeople(judgement, left.Kind, right.Kind);
        if (TakenBack(judgement))
            return;
        sql.AddJudgement.With(
            Rows.Bytes(judgement.Id.Value), _sequence, left.N, right.N, (int)judgement.Verdict, judgement.Grounds, judgement.RecordedAt.UtcTicks,
            judgement.RecordedBy, judgement.RetractedAt?.UtcTicks, judgement.RetractedAt is null ? null : _sequence).Run();
        var sequence = _sequence;
        InMemory.Add(() =>
        {
            left.AddJudgement(judgement, sequence);
            right.AddJudgement(judgement, sequence);
        });
    }

    /// <summary>True when it was there already: then it is taken back, once, and nothing else of it changes.</summary>
    private bool TakenBack(Judgement judgement)
    {
        int left, right;
        using (var row = sql.FindJudgement.With(Rows.Bytes(judgement.Id.Value)).ExecuteReader())
        {
            if (!row.Read())
                return false;
            WriteRules.DemandTakingBack(judgement, takenBackBefore: !row.IsDBNull(2));
            (left, right) = (row.GetInt32(0), row.GetInt32(1));
        }
        var (at, sequence) = (judgement.RetractedAt!.Value, _sequence);
        sql.TakeBack.With(Rows.Bytes(judgement.Id.Value), at.UtcTicks, sequence).Run();
        InMemory.Add(() =>
        {
            adjacency.Node(left).TakeBack(judgement.Id, at, sequence);
            adjacency.Node(right).TakeBack(judgement.Id, at, sequence);
        });
        return true;
    }

    private Node? Find(EntityId id) => _mine.GetValueOrDefault(id) ?? sql.Find(id, adjacency);

    private Node Demand(EntityId id, string code) =>
        Find(id) ?? throw WriteRules.NoRecord(code, id);

    // A set of the same transaction may have revised it before memory knows: the table does.
    private int PresentVersion(Node node)
    {
        using var command = sql.SetVersion.Connection!.CreateCommand();
        command.Transaction = sql.SetVersion.Transaction;
        command.CommandText = "SELECT version FROM entity WHERE n = $n";
        command.Parameters.AddWithValue("$n", node.N);
        return (int)(long)command.ExecuteScalar()!;
    }

    private string? Author(Node node, int version) => sql.FindAuthor.With(node.N, version).ExecuteScalar() as string;

    private int LabelOf(Protection protection)
    {
        if (_labels.TryGetValue(protection.Key, out var mine))
            return mine;
        if (sql.FindLabel(protection) is { } known)
            return known;
        var id = (int)sql.AddLabel.With(protection.Key, StoredText.Of(protection)).ReadLong()!.Value;
        _labels[protection.Key] = id;
        InMemory.Add(() => adjacency.AddLabel(protection));
        return id;
    }
}
