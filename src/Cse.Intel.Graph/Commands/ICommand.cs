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

/// <summary>One thing that is wrong with a command: a stable code, the field it is about, and a message fit to show.</summary>
/// <param name="Code">Stable code, e.g. <c>observation.no_child</c>.</param>
/// <param name="Field">The field it is about, when there is one; a list's item as <c>children[1]</c>.</param>
/// <param name="Message">What to do, fit to show.</param>
public sealed record CommandError(string Code, string? Field, string Message);

/// <summary>A command cannot be done as asked. It says everything that is wrong, worst first, never one thing at a time.</summary>
public sealed class CommandRefusedException : Exception
{
    /// <summary>Refused for one reason.</summary>
    public CommandRefusedException(string code, string? field, string message)
        : this([new(code, field, message)]) { }

    /// <summary>Refused for these reasons; at least one.</summary>
    public CommandRefusedException(ImmutableArray<CommandError> errors)
        : base(string.Join(" ", errors.Select(e => e.Message))) => Errors = errors;

    /// <summary>Everything that is wrong.</summary>
    public ImmutableArray<CommandError> Errors { get; }

    /// <summary>Stable code of the first, e.g. <c>notice.not_eligible</c>.</summary>
    public string Code => Errors[0].Code;

    /// <summary>The field the first is about, when there is one.</summary>
    public string? Field => Errors[0].Field;

    /// <summary>There is no such record, or none for this author: the two look the same.</summary>
    public static CommandRefusedException NotFound(string? field = null) =>
        new("record.not_found", field, "There is no such record, or it is not yours to see.");
}
