using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>
/// A question over the graph: its parameters, and how it is answered for one viewer. Pages, GraphQL and letters ask the
/// same ones, always through the <see cref="Desk"/>.
/// </summary>
/// <typeparam name="TAnswer">What it answers with.</typeparam>
public interface IQuestion<TAnswer>
{
    /// <summary>Its name in the audit, e.g. <c>young_people_at_risk</c>.</summary>
    string Name { get; }

    /// <summary>What the asker must be allowed.</summary>
    Capability Needs { get; }

    /// <summary>The records it is about, as far as known beforehand.</summary>
    ImmutableArray<EntityId> Subjects { get; }

    /// <summary>What is asked, in short, for the audit; null when the subjects say it all.</summary>
    string? Text { get; }

    /// <summary>Answers it.</summary>
    Task<TAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel);

    /// <summary>How many records the answer shows, for the audit.</summary>
    int Count(TAnswer answer);
}
