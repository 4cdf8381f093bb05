using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Something a person does to the graph. It plans a change set from what its author may see; the <see cref="Queries.Desk"/>
/// audits, commits and returns the result.
/// </summary>
/// <typeparam name="TResult">What the author gets back.</typeparam>
public interface ICommand<TResult>
{
    /// <summary>Its name in the audit, e.g. <c>record_observation</c>.</summary>
    string Name { get; }

    /// <summary>What its author must be allowed.</summary>
    Capability Needs { get; }

    /// <summary>The records it is about, as far as known beforehand.</summary>
    ImmutableArray<EntityId> Subjects { get; }

    /// <summary>Works out the change. A user's mistake is a <see cref="CommandRefusedException"/> with a stable code.</summary>
    Task<Plan<TResult>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel);
}

/// <summary>What is to be written, and what the author gets once it is.</summary>
public sealed record Plan<TResult>(ChangeSet Changes, TResult Result);

/// <summary>A command cannot be done as asked: a stable code, the field it is about, and a message fit to show.</summary>
public sealed class CommandRefusedException(string code, string? field, string message) : Exception(message)
{
    /// <summary>Stable code, e.g. <c>notice.not_eligible</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The field it is about, when there is one.</summary>
    public string? Field { get; } = field;
}
