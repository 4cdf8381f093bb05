using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Store;
using GraphQL;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>The young people who may be at risk, strongest evidence first. An assessment, not a finding: a prompt for a person’s judgement.</summary>
[Name("YoungPeopleAtRisk")]
internal sealed class AtRiskType(AtRiskAnswer answer)
{
    /// <summary>What was asked from.</summary>
    public IEnumerable<EntityType> Starts => answer.Starts.Select(EntityType.Of);

    /// <summary>The young people of this page.</summary>
    public IEnumerable<AtRiskRowType> Rows => answer.Rows.Select(r => new AtRiskRowType(r));

    /// <summary>How many there are in all.</summary>
    public int TotalCount => answer.Total;

    /// <summary>Where the page ends.</summary>
    public PageInfoType PageInfo => new(answer.NextCursor);

    /// <summary>Busy places and things damped on a best path of this page; name them in “undamped” to take that away.</summary>
    public IEnumerable<DampingType> Dampings => answer.Dampings.Select(d => new DampingType(d));

    /// <summary>Why the answer may be incomplete and what to do about it; null when it is whole.</summary>
    public string? Truncated => answer.Truncated;

    /// <summary>Restricted records that touch what was walked, with whom to speak to.</summary>
    public IEnumerable<PointerType> Restricted => answer.Pointers.Select(p => new PointerType(p));

    /// <summary>The day asked for.</summary>
    public DateOnly AsOf => answer.AsOf;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt => answer.AsKnownAt;

    /// <summary>Which set of numbers was used.</summary>
    public string SettingsVersion => answer.SettingsVersion;
}

/// <summary>One young person who may be at risk, and why.</summary>
[Name("YoungPersonAtRisk")]
internal sealed class AtRiskRowType(AtRiskRow row)
{
    /// <summary>Place in the whole list, from 1.</summary>
    public int Place => row.Place;

    /// <summary>Who.</summary>
    public EntityType Person => EntityType.Of(row.Person);

    /// <summary>Strength of the strongest path, 0 to 1, rounded to 9 decimals.</summary>
    public double Strength => row.Strength;

    /// <summary>How many links it has.</summary>
    public int Links => row.Links;

    /// <summary>Whether they may be 18 or over.</summary>
    public bool AgeUncertain => row.AgeUncertain;

    /// <summary>The path in plain words, with dates, grades and its weakest link.</summary>
    public string Sentence => row.Sentence;

    /// <summary>What is not in place: NO_ASSESSMENT, NO_MEETING_3M, NO_NOTICE.</summary>
    public IEnumerable<string> Missing => row.Missing.Select(m => m.Code());

    /// <summary>When they were last seen or spoken of; null when nothing counts.</summary>
    public DateOnly? LastSeen => row.LastSeen;

    /// <summary>Agencies that reported on them.</summary>
    public IEnumerable<string> Agencies => row.Agencies;

    /// <summary>The strongest path.</summary>
    public PathType Path => new(row.Path);

    /// <summary>Up to three further paths that share no stepping stone with it or with each other.</summary>
    public IEnumerable<PathType> FurtherRoutes => row.FurtherRoutes.Select(p => new PathType(p));
}

/// <summary>A path from a start to a young person.</summary>
[Name("RiskPath")]
internal sealed class PathType(RiskPath path)
{
    /// <summary>Product of its pairs and dampings, 0 to 1, rounded to 9 decimals.</summary>
    public double Strength => path.Strength;

    /// <summary>Who and what stands on it, the start first.</summary>
    public IEnumerable<EntityType> Entities => path.Entities.Select(EntityType.Of);

    /// <summary>Its pairs, one fewer than entities.</summary>
    public IEnumerable<StepType> Steps => path.Steps.Select(s => new StepType(s));

    /// <summary>Busy places and things on it.</summary>
    public IEnumerable<DampingType> Dampings => path.Dampings.Select(d => new DampingType(d));

    /// <summary>Which step is the weakest, counted from 0.</summary>
    public int WeakestStep => path.Weakest;
}

/// <summary>One pair of a path.</summary>
[Name("RiskStep")]
internal sealed class StepType(RiskStep step)
{
    /// <summary>Its strength, 0 to 1.</summary>
    public double Strength => step.Strength;

    /// <summary>What it stands on, heaviest first.</summary>
    public IEnumerable<AssertionType> Assertions => step.Evidence.Select(i => new AssertionType(i));
}

/// <summary>A busy place or thing, and how much passing through it weakens a path.</summary>
[Name("Damping")]
internal sealed class DampingType(DampedPlace damped)
{
    /// <summary>The id of the place or thing.</summary>
    [Id]
    public string Entity => damped.Entity.Id.ToString();

    /// <summary>The place or thing itself.</summary>
    public EntityType Place => EntityType.Of(damped.Entity);

    /// <summary>The factor, 0 to 1.</summary>
    public double Factor => damped.Factor;

    /// <summary>How many people it joins.</summary>
    public int Persons => damped.Persons;
}

/// <summary>A restricted record touches this.</summary>
[Name("RestrictedPointer")]
internal sealed class PointerType(Pointer pointer)
{
    /// <summary>The id of the record it touches.</summary>
    [Id]
    public string Touches => pointer.Touches.ToString();

    /// <summary>Whom to speak to.</summary>
    public string Contact => pointer.Contact;
}

/// <summary>Where a page ends.</summary>
[Name("PageInfo")]
internal sealed class PageInfoType(string? next)
{
    /// <summary>Whether there is another page.</summary>
    public bool HasNextPage => next is not null;

    /// <summary>Pass it as “after” to get the next page.</summary>
    public string? EndCursor => next;
}
