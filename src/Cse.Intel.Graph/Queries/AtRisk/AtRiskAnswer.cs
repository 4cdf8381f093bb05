using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>The answer to "Which other young people may be at risk?": an assessment, not a finding.</summary>
/// <param name="Starts">What was asked from.</param>
/// <param name="Rows">The young people of this page, strongest first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
/// <param name="Dampings">Busy places and things damped on a best path of this page, each once.</param>
/// <param name="Truncated">Why the answer may be incomplete and what to do; null when it is whole.</param>
/// <param name="Pointers">Restricted records that touch what was walked.</param>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">As known then; null = now.</param>
/// <param name="SettingsVersion">Which set of numbers was used.</param>
public sealed record AtRiskAnswer(
    ImmutableArray<Subject> Starts,
    ImmutableArray<AtRiskRow> Rows,
    int Total,
    string? NextCursor,
    ImmutableArray<DampedPlace> Dampings,
    string? Truncated,
    ImmutableArray<Pointer> Pointers,
    DateOnly AsOf,
    DateTimeOffset? AsKnownAt,
    string SettingsVersion);

/// <summary>One young person who may be at risk.</summary>
/// <param name="Place">Place in the whole list, from 1.</param>
/// <param name="Person">Who.</param>
/// <param name="AgeUncertain">True when they may be 18 or over.</param>
/// <param name="Path">The strongest path.</param>
/// <param name="FurtherRoutes">Up to three paths that share none of its stepping stones, nor each other's.</param>
/// <param name="Sentence">The path in words.</param>
/// <param name="LastSeen">The latest end among what counts about them; null when nothing does.</param>
/// <param name="Agencies">Agencies of the visible reports about them, sorted.</param>
/// <param name="Missing">What is not in place: stable codes, see <see cref="MissingSafeguard"/>.</param>
public sealed record AtRiskRow(
    int Place,
    Subject Person,
    bool AgeUncertain,
    RiskPath Path,
    ImmutableArray<RiskPath> FurtherRoutes,
    string Sentence,
    DateOnly? LastSeen,
    ImmutableArray<string> Agencies,
    ImmutableArray<MissingSafeguard> Missing)
{
    /// <summary>The strength of the strongest path, 9 decimals.</summary>
    public double Strength => Path.Strength;

    /// <summary>How many links it has.</summary>
    public int Links => Path.Steps.Length;
}

/// <summary>What is not in place for a young person.</summary>
public enum MissingSafeguard
{
    /// <summary>No assessment.</summary>
    NoAssessment,
    /// <summary>No meeting about them within three months.</summary>
    NoMeeting3M,
    /// <summary>A person of concern stands on the path and no active notice names this young person against any of them.</summary>
    NoNotice,
}

/// <summary>Codes and words of <see cref="MissingSafeguard"/>.</summary>
public static class MissingSafeguards
{
    /// <summary>The stable code, e.g. <c>NO_ASSESSMENT</c>.</summary>
    public static string Code(this MissingSafeguard missing) => missing switch
    {
        MissingSafeguard.NoAssessment => "NO_ASSESSMENT",
        MissingSafeguard.NoMeeting3M => "NO_MEETING_3M",
        _ => "NO_NOTICE",
    };

    /// <summary>In words.</summary>
    public static string Words(this MissingSafeguard missing) => missing switch
    {
        MissingSafeguard.NoAssessment => "no assessment",
        MissingSafeguard.NoMeeting3M => "no meeting in the last three months",
        _ => "no active notice",
    };
}

/// <summary>A path from a start to a young person.</summary>
/// <param name="Strength">Product of its pairs and dampings, 9 decimals.</param>
/// <param name="Entities">Who and what stands on it, the start first.</param>
/// <param name="Steps">Its pairs, one fewer than entities.</param>
/// <param name="Dampings">Busy places and things on it.</param>
public sealed record RiskPath(
    double Strength,
    ImmutableArray<Subject> Entities,
    ImmutableArray<RiskStep> Steps,
    ImmutableArray<DampedPlace> Dampings)
{
    /// <summary>Which step is the weakest, counted from 0.</summary>
    public int Weakest => Steps.IndexOf(Steps.MinBy(s => s.Strength)!);
}

/// <summary>One pair of a path.</summary>
/// <param name="Strength">Its strength, unrounded.</param>
/// <param name="Evidence">What it stands on, heaviest first.</param>
public sealed record RiskStep(double Strength, ImmutableArray<Item> Evidence);

/// <summary>A busy place or thing, and how much passing through it weakens a path (at-risk.md, rule 7).</summary>
public sealed record DampedPlace(Subject Entity, double Factor, int Persons);
