using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

/// <summary>One change set over one state: gives the next state, or refuses and leaves nothing behind.</summary>
internal sealed class ReferenceWrite(ReferenceGraph graph)
{
    private ReferenceGraph _graph = graph;

    public ReferenceGraph Run(ChangeSet changes)
    {
        foreach (var entity in changes.Entities)
            Write(entity);
        foreach (var assertion in changes.Assertions)
            Write(assertion);
        foreach (var retraction in changes.Retractions)
            Write(retraction);
        foreach (var judgement in changes.Judgements)
            Write(judgement);
        return _graph;
    }

    private void Write(EntityWrite write)
    {
        var last = _graph.Last(write.Id);
        if ((last?.Version ?? 0) != write.ExpectedVersion)
            throw new StoreConflictException(write.Id, write.ExpectedVersion, last?.Version ?? 0, last?.RecordedBy);
        if (last is not null && last.Kind != write.Payload.Kind)
            throw Refused("entity.kind_changed");
        foreach (var reference in write.AddRefs)
            if (_graph.References.TryGetValue(reference, out var named) && named != write.Id)
                throw Refused("entity.reference_taken");
        var revision = new Entity(
            write.Id, write.ExpectedVersion + 1, write.Payload, write.Protection, [], write.Retention, write.RecordedAt, write.RecordedBy);
        _graph = _graph with
        {
            Records = _graph.Records.SetItem(write.Id, [.. _graph.Records.GetValueOrDefault(write.Id, []), revision]),
            References = _graph.References.SetItems(write.AddRefs.Select(r => KeyValuePair.Create(r, write.Id))),
        };
    }

    private void Write(Assertion assertion)
    {
        var from = _graph.Last(assertion.From) ?? throw Refused("assertion.no_from");
        var to = _graph.Last(assertion.To) ?? throw Refused("assertion.no_to");
        var report = _graph.Last(assertion.Report) ?? throw Refused("assertion.no_report");
        if (!assertion.Kind.Allows(from.Kind, to.Kind))
            throw Refused("assertion.ends");
        if (report.Kind is not (EntityKind.Report or EntityKind.Notice or EntityKind.DisruptionAction or EntityKind.Meeting or EntityKind.Assessment))
            throw Refused("assertion.no_report");
        if (_graph.Assertions.Any(a => a.Id == assertion.Id))
            throw Refused("assertion.exists");
        _graph = _graph with { Assertions = _graph.Assertions.Add(assertion) };
    }

    private void Write(Retraction retraction)
    {
        var at = _graph.Assertions.FindIndex(a => a.Id == retraction.Assertion);
        if (at < 0)
            throw Refused("assertion.not_found");
        if (_graph.Assertions[at].RetractedAt is not null)
            throw Refused("assertion.retracted");
        _graph = _graph with { Assertions = _graph.Assertions.SetItem(at, _graph.Assertions[at] with { RetractedAt = retraction.At }) };
    }

    private void Write(Judgement judgement)
    {
        var left = _graph.Last(judgement.Left) ?? throw Refused("judgement.no_record");
        var right = _graph.Last(judgement.Right) ?? throw Refused("judgement.no_record");
        if (left.Kind != EntityKind.Person || right.Kind != EntityKind.Person || left.Id == right.Id)
            throw Refused("judgement.people");
        _graph = _graph with { Judgements = _graph.Judgements.SetItem(judgement.Id, Next(judgement)) };
    }

    /// <summary>A judgement that is there already is only ever taken back, once; what it said stays as it was.</summary>
    private Judgement Next(Judgement judgement)
    {
        if (!_graph.Judgements.TryGetValue(judgement.Id, out var earlier))
            return judgement;
        if (judgement.RetractedAt is null)
            throw Refused("judgement.exists");
        return earlier.RetractedAt is null ? earlier with { RetractedAt = judgement.RetractedAt } : throw Refused("judgement.retracted");
    }

    private static StoreRefusedException Refused(string code) => new(code, code);
}
