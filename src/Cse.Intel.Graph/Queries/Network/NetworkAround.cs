using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Network;

/// <summary>
/// "What surrounds them?" The records within a number of links of the starts, level by level; inside a level the strongest
/// come first, then the smaller key. A record with more than 500 visible links is shown and not walked through, unless it
/// is a start (architecture §6).
/// </summary>
/// <param name="From">Where to start.</param>
public sealed record NetworkAround(ImmutableArray<EntityId> From) : IQuestion<NetworkAnswer>
{
    /// <summary>A record with more visible links than this is not walked through.</summary>
    public const int DegreeCap = 500;

    /// <summary>Most links from a start.</summary>
    public const int HopsAtMost = 6;

    /// <summary>Most records of one answer.</summary>
    public const int LimitAtMost = 5_000;

    /// <summary>How many links from a start, 1 to 6.</summary>
    public int Hops { get; init; } = 1;

    /// <summary>Only links of these kinds; empty = every kind.</summary>
    public ImmutableHashSet<LinkKind> Kinds { get; init; } = [];

    /// <summary>The day asked for; null = no bound, strengths as of <see cref="Today"/>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Today, by which strengths fade when no day is asked for.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Only links at least this well graded; denials count whatever their grade.</summary>
    public GradeFloor Floor { get; init; } = GradeFloor.Usual;

    /// <summary>Only pairs at least this strong, 0 to 1.</summary>
    public double MinStrength { get; init; }

    /// <summary>Also denied links, drawn as such and never walked.</summary>
    public bool Negatives { get; init; } = true;

    /// <summary>Most records.</summary>
    public int Limit { get; init; } = 200;

    /// <inheritdoc/>
    public string Name => "network";

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => From.IsDefault ? [] : From;

    /// <inheritdoc/>
    public string? Text => string.Create(CultureInfo.InvariantCulture, $"{Hops} links, at most {Limit} records");

    /// <inheritdoc/>
    public int Count(NetworkAnswer answer) => answer.Nodes.Length;

    /// <inheritdoc/>
    public async Task<NetworkAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        Check();
        var walk = new NetworkWalk(reader, this);
        await walk.StartAsync(cancel);
        for (var level = 1; level <= Hops; level++)
            if (!await walk.StepAsync(level, cancel))
                break;
        return await walk.FinishAsync(cancel);
    }

    // Denials are always read, whatever their grade: what they rule out must not come back because nobody asked to see them drawn.
    internal LinkFilter Filter => new(AsOf, AsKnownAt, null, Kinds.IsEmpty ? null : Kinds, GradeFloor.None, Negatives: true, Discounted: false);

    internal bool Admits(HalfEdge edge) => edge.Negative || Floor.Passes(edge.Grade);

    internal DateOnly Day => AsOf ?? Today;

    private void Check()
    {
        if (From.IsDefaultOrEmpty || From.Length > YoungPeopleAtRisk.StartsAtMost)
            throw new QuestionRefusedException("network.from", $"Ask from 1 to {YoungPeopleAtRisk.StartsAtMost} records.");
        if (Hops is < 1 or > HopsAtMost)
            throw new QuestionRefusedException("network.hops", $"Ask for 1 to {HopsAtMost} links.");
        if (Limit is < 1 or > LimitAtMost)
            throw new QuestionRefusedException("network.limit", $"Ask for 1 to {LimitAtMost} records.");
        if (MinStrength is < 0 or > 1)
            throw new QuestionRefusedException("network.strength", "A strength lies between 0 and 1.");
    }
}

/// <summary>What surrounds the starts.</summary>
/// <param name="Nodes">The records, the starts first, then level by level.</param>
/// <param name="Lines">One line per kind of link between two of them.</param>
/// <param name="Truncated">What was left out and what to do; null when nothing was.</param>
/// <param name="Pointers">Restricted records that touch what was walked.</param>
public sealed record NetworkAnswer(
    ImmutableArray<NetworkNode> Nodes,
    ImmutableArray<NetworkLine> Lines,
    string? Truncated,
    ImmutableArray<Pointer> Pointers);

/// <summary>A record of the network.</summary>
/// <param name="Subject">Who or what.</param>
/// <param name="Level">Links from the nearest start.</param>
/// <param name="Score">Strength of the strongest way to it by this walk, 0 to 1.</param>
/// <param name="Capped">True when it has too many links to be walked through.</param>
public sealed record NetworkNode(Subject Subject, int Level, double Score, bool Capped);

/// <summary>
/// A line on the chart: the stack of assertions of one kind between two records; clicking it shows each.
/// </summary>
/// <param name="From">Where the assertions begin.</param>
/// <param name="To">Where they end.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Strength">How strong the stack is on the day asked for; 0 for kinds without weight.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Evidence">Each assertion, heaviest first.</param>
public sealed record NetworkLine(
    EntityId From, EntityId To, LinkKind Kind, double Strength, LineStyle Style, ImmutableArray<Item> Evidence)
{
    /// <summary>How many different reports stand behind it; what came without one counts as one.</summary>
    public int Reports => Evidence.Select(i => i.Origin).Distinct().Count();
}

/// <summary>How a line is drawn, by its grades (intelligence-handling.md §5.2, "Drawing").</summary>
public enum LineStyle
{
    /// <summary>Confirmed: an item 1 A or 1 B, or two independent reports of 0.3 or more.</summary>
    Solid,
    /// <summary>Not confirmed.</summary>
    Dashed,
    /// <summary>Tentative: nothing better than C or D.</summary>
    Dotted,
    /// <summary>Denied, or suspected to be false.</summary>
    Struck,
}
