using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>
/// May this adult be given a Child Abduction Warning Notice about this child, on which basis, until when, and what is
/// still needed? The checklist of the page (notices-and-powers.md §2).
/// </summary>
/// <param name="Adult">The adult.</param>
/// <param name="Child">The child.</param>
/// <param name="Inputs">What the form adds.</param>
/// <param name="On">The instant asked about.</param>
public sealed record NoticeEligibilityQuestion(EntityId Adult, EntityId Child, EligibilityInputs Inputs, DateTimeOffset On) : IQuestion<NoticeEligibility>
{
    /// <summary>The settings of the rules.</summary>
    public NoticeRules Rules { get; init; } = NoticeRules.Default;

    /// <inheritdoc/>
    public string Name => "notice_eligibility";

    /// <inheritdoc/>
    public Capability Needs => Capability.DraftNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Adult, Child];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(NoticeEligibility answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return 2 + answer.Existing.Length;
    }

    /// <inheritdoc/>
    public async Task<NoticeEligibility> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var read = await NoticeEligibilityFacts.ReadAsync(reader, Adult, Child, Inputs, On, cancel) ?? throw QuestionRefusedException.NotFound();
        return new(read.Adult, read.Child, read.Facts, Eligibility.Check(read.Facts, Rules), read.Existing, read.Cautions);
    }
}

/// <summary>The checklist.</summary>
/// <param name="Adult">The adult's record.</param>
/// <param name="Child">The child's record.</param>
/// <param name="Facts">What the rules were asked with.</param>
/// <param name="Result">How they came out.</param>
/// <param name="Existing">Notices served between the two, ended ones included.</param>
/// <param name="Cautions">What in the graph speaks for a second look at the form's answers.</param>
public sealed record NoticeEligibility(
    Entity Adult, Entity Child, EligibilityFacts Facts, EligibilityResult Result, ImmutableArray<Entity> Existing, ImmutableArray<string> Cautions);
