using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Walking;

namespace Cse.Intel.Web.Features.Records;

/// <summary>One link of a record as a line of its page: what it says, of whom, when, how it is graded and on what report.</summary>
/// <param name="Link">The link.</param>
/// <param name="Report">The report behind it; null when it came without one, or is not this viewer's to read.</param>
public sealed record LinkRow(RecordLink Link, Entity? Report)
{
    /// <summary>What the record does or is: "was found at".</summary>
    public string Phrase => Link.Phrase;

    /// <summary>Whom or what it is linked to.</summary>
    public Subject Far => Link.Far;

    /// <summary>The page of whom or what it is linked to.</summary>
    public string FarPath => RecordPath.Of(Link.Far);

    /// <summary>When it was so, in words.</summary>
    public string When => PathSentence.When(Link.Edge.Seen);

    /// <summary>The grade that holds.</summary>
    public Grade Grade => Link.Edge.Grade;

    /// <summary>What must be known of it beside its grade: denied, judged not to hold, corroborated; null for none.</summary>
    public string? Mark => Link.Edge switch
    {
        { Status: AssertionStatus.Discounted } => "discounted",
        { Negative: true } => "denied",
        { Grade.Assessment: IntelligenceAssessment.SuspectedFalse } => "suspected to be false",
        { Status: AssertionStatus.Corroborated } => "corroborated",
        _ => null,
    };

    /// <summary>True when it says that something was so and nobody has judged otherwise.</summary>
    public bool Stands => Link.Edge is { Negative: false, Status: not AssertionStatus.Discounted };
}
