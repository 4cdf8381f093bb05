using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Indicators;

/// <summary>
/// One observation as the rules see it: which child, what, when. An item stands on the last day it may have been so, as
/// an item of the at-risk rules does; an undated one counts only where a rule has no window.
/// </summary>
/// <param name="Assertion">The assertion it is.</param>
/// <param name="Child">The child; records judged the same are one.</param>
/// <param name="ChildBirth">What is known of the child's birth.</param>
/// <param name="From">First day it may have been so; null when undated.</param>
/// <param name="Day">Last day it may have been so, at most the day asked for; null when undated.</param>
/// <param name="Open">True when it goes on.</param>
public sealed record IndicatorItem(AssertionId Assertion, EntityId Child, Birth ChildBirth, DateOnly? From, DateOnly? Day, bool Open)
{
    /// <summary>The thing given, for <c>PI2</c>.</summary>
    public string? Gift { get; init; }

    /// <summary>True when somebody checked with the parent or carer, for <c>PI5</c>.</summary>
    public bool Checked { get; init; }

    /// <summary>The address, for <c>PI1</c> and <c>PI3</c>; the vehicle, for <c>PI5</c>.</summary>
    public EntityId? Where { get; init; }

    /// <summary>Days on which it is known to have been so: the last, and for what goes on also the first.</summary>
    public IEnumerable<DateOnly> Days => Day is not { } day ? [] : Open && From is { } from && from < day ? [from, day] : [day];
}

/// <summary>What the graph holds about one adult, sorted for the rules.</summary>
public sealed record IndicatorEvidence
{
    /// <summary>The day asked for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What is known of the adult's birth.</summary>
    public Birth AdultBirth { get; init; } = Birth.Unknown;

    /// <summary>Visits of children who do not live there to addresses the adult occupies.</summary>
    public ImmutableArray<IndicatorItem> Visits { get; init; } = [];

    /// <summary>Gifts.</summary>
    public ImmutableArray<IndicatorItem> Gifts { get; init; } = [];

    /// <summary>Children harboured by the adult.</summary>
    public ImmutableArray<IndicatorItem> Harboured { get; init; } = [];

    /// <summary>Children found or lodging at an address the adult occupies.</summary>
    public ImmutableArray<IndicatorItem> FoundAt { get; init; } = [];

    /// <summary>Alleged relationships.</summary>
    public ImmutableArray<IndicatorItem> Relationships { get; init; } = [];

    /// <summary>Children collected by the adult.</summary>
    public ImmutableArray<IndicatorItem> Collected { get; init; } = [];

    /// <summary>Children carried in a vehicle the adult drives.</summary>
    public ImmutableArray<IndicatorItem> Carried { get; init; } = [];
}
