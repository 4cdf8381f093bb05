using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>Works out what becomes of rows, given the graph as it will be by then.</summary>
internal interface IPlanner<TRow>
{
    /// <summary>Plans some rows of a file, in their order; each gets an outcome or a refusal.</summary>
    Task PlanAsync(IReadOnlyList<PlannedRow<TRow>> rows, GraphAhead graph, CancellationToken cancel);
}

/// <summary>A row under way from its file to the graph.</summary>
/// <param name="line">The line on which it begins.</param>
/// <param name="cells">Its cells, for the person who may have to mend it; empty when they could not be read.</param>
internal abstract class PlannedRow(long line, string[] cells)
{
    /// <summary>The line on which it begins.</summary>
    public long Line { get; } = line;

    /// <summary>Its cells.</summary>
    public string[] Cells { get; } = cells;

    /// <summary>How it ends.</summary>
    public RowOutcome Outcome { get; private set; }

    /// <summary>Why it is refused; null when it is not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What to look at in it.</summary>
    public ImmutableArray<Warning> Warnings { get; set; } = [];

    /// <summary>True once its refusal has been told.</summary>
    public bool IsTold { get; set; }

    /// <summary>Says how it ends.</summary>
    public void End(RowOutcome outcome) => Outcome = outcome;

    /// <summary>Refuses it.</summary>
    public void Refuse(Refusal refusal)
    {
        Refusal = refusal;
        Outcome = RowOutcome.Refused;
    }

    /// <summary>Refuses it.</summary>
    public void Refuse(string? column, string code, string reason) => Refuse(new Refusal(column, code, reason));
}

/// <summary>A row with its values.</summary>
internal sealed class PlannedRow<TRow>(long line, string[] cells, TRow? value, bool superseded) : PlannedRow(line, cells)
{
    /// <summary>Its values; null when it was refused for them.</summary>
    public TRow? Value { get; } = value;

    /// <summary>True when a later row of the same file speaks of the same thing: that one holds.</summary>
    public bool IsSuperseded { get; } = superseded;
}

/// <summary>What is to be written.</summary>
internal sealed class Changes
{
    public List<EntityWrite> Entities { get; } = [];

    public List<Assertion> Assertions { get; } = [];

    public List<Retraction> Retractions { get; } = [];

    public List<Judgement> Judgements { get; } = [];

    /// <summary>True when nothing is to be written.</summary>
    public bool IsEmpty => Entities.Count + Assertions.Count + Retractions.Count + Judgements.Count == 0;

    /// <summary>Forgets it all.</summary>
    public void Clear()
    {
        Entities.Clear();
        Assertions.Clear();
        Retractions.Clear();
        Judgements.Clear();
    }
}
