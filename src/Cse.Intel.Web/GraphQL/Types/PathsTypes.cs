using Cse.Intel.Graph.Queries.Paths;
using GraphQL;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>How two records are connected.</summary>
[Name("Paths")]
internal sealed class PathsType(PathsAnswer answer)
{
    /// <summary>The record the paths begin at.</summary>
    public EntityType From => EntityType.Of(answer.From);

    /// <summary>The record they lead to.</summary>
    public EntityType To => EntityType.Of(answer.To);

    /// <summary>The paths, best first.</summary>
    public IEnumerable<ConnectingPathType> Paths => answer.Paths.Select(p => new ConnectingPathType(p));

    /// <summary>Whether there are further paths of as many links at most.</summary>
    public bool More => answer.More;

    /// <summary>What was not walked and what to do about it; null when everything was.</summary>
    public string? Truncated => answer.Truncated;

    /// <summary>Restricted records that touch what was walked, with whom to speak to.</summary>
    public IEnumerable<PointerType> Restricted => answer.Pointers.Select(p => new PointerType(p));

    /// <summary>The day asked for.</summary>
    public DateOnly AsOf => answer.AsOf;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt => answer.AsKnownAt;
}

/// <summary>A path between two records.</summary>
[Name("ConnectingPath")]
internal sealed class ConnectingPathType(ConnectingPath path)
{
    /// <summary>How many links it has.</summary>
    public int Links => path.Links;

    /// <summary>Product of its pairs, 0 to 1, rounded to 9 decimals; nothing on it is damped.</summary>
    public double Strength => path.Strength;

    /// <summary>The path in plain words, with dates, grades and its weakest link.</summary>
    public string Sentence => path.Sentence;

    /// <summary>The worst of the grades by which its steps are told, each axis by itself.</summary>
    public GradeType LowestGrade => new(path.LowestGrade);

    /// <summary>Which step is the weakest, counted from 0.</summary>
    public int WeakestStep => path.Weakest;

    /// <summary>Who and what stands on it, both ends included.</summary>
    public IEnumerable<EntityType> Entities => path.Path.Entities.Select(EntityType.Of);

    /// <summary>Its pairs, one fewer than entities.</summary>
    public IEnumerable<StepType> Steps => path.Path.Steps.Select(s => new StepType(s));
}

/// <summary>What joins the chosen records.</summary>
[Name("JoiningNetwork")]
internal sealed class JoiningNetworkType(JoiningAnswer answer)
{
    /// <summary>The chosen records, each once.</summary>
    public IEnumerable<EntityType> Chosen => answer.Chosen.Select(EntityType.Of);

    /// <summary>The chosen, at level 0, whoever and whatever joins them, and the lines between these.</summary>
    public NetworkType Network => new(answer.Network);

    /// <summary>Each two of the chosen between whom there is a path.</summary>
    public IEnumerable<JoinedPairType> Pairs => answer.Pairs.Select(p => new JoinedPairType(p));

    /// <summary>The chosen from whom no path of at most four links leads to any other of them.</summary>
    public IEnumerable<EntityType> Unconnected => answer.Unconnected.Select(EntityType.Of);

    /// <summary>The day asked for.</summary>
    public DateOnly AsOf => answer.AsOf;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt => answer.AsKnownAt;
}

/// <summary>Two of the chosen records and what joins them.</summary>
[Name("JoinedPair")]
internal sealed class JoinedPairType(JoinedPair pair)
{
    /// <summary>The id of the one.</summary>
    [Id]
    public string From => pair.From.Id.ToString();

    /// <summary>The id of the other.</summary>
    [Id]
    public string To => pair.To.Id.ToString();

    /// <summary>Up to three of the shortest paths between them, best first.</summary>
    public IEnumerable<ConnectingPathType> Paths => pair.Paths.Select(p => new ConnectingPathType(p));
}
