using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Search;
using GraphQL;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>What surrounds the records asked from.</summary>
[Name("Network")]
internal sealed class NetworkType(NetworkAnswer answer)
{
    /// <summary>The records, the starts first, then level by level.</summary>
    public IEnumerable<NetworkNodeType> Nodes => answer.Nodes.Select(n => new NetworkNodeType(n));

    /// <summary>One line per kind of link between two of them.</summary>
    public IEnumerable<NetworkLineType> Lines => answer.Lines.Select(l => new NetworkLineType(l));

    /// <summary>What was left out and what to do about it; null when nothing was.</summary>
    public string? Truncated => answer.Truncated;

    /// <summary>Restricted records that touch what was walked, with whom to speak to.</summary>
    public IEnumerable<PointerType> Restricted => answer.Pointers.Select(p => new PointerType(p));
}

/// <summary>A record of a network.</summary>
[Name("NetworkNode")]
internal sealed class NetworkNodeType(NetworkNode node)
{
    /// <summary>Who or what.</summary>
    public EntityType Entity => EntityType.Of(node.Subject);

    /// <summary>Links from the nearest start; 0 for a start.</summary>
    public int Level => node.Level;

    /// <summary>Strength of the strongest way to it, 0 to 1.</summary>
    public double Score => node.Score;

    /// <summary>Whether it has too many links to be walked through.</summary>
    public bool Capped => node.Capped;
}

/// <summary>The stack of assertions of one kind between two records.</summary>
[Name("NetworkLine")]
internal sealed class NetworkLineType(NetworkLine line)
{
    /// <summary>The id of the record where the assertions begin.</summary>
    [Id]
    public string From => line.From.ToString();

    /// <summary>The id of the record where they end.</summary>
    [Id]
    public string To => line.To.ToString();

    /// <summary>Their kind.</summary>
    public LinkKind Kind => line.Kind;

    /// <summary>How strong the stack is, 0 to 1; 0 for kinds without weight.</summary>
    public double Strength => line.Strength;

    /// <summary>How it is drawn: solid, dashed, dotted or struck.</summary>
    public string Style => line.Style.ToString().ToLowerInvariant();

    /// <summary>How many different reports stand behind it.</summary>
    public int Reports => line.Reports;

    /// <summary>Each assertion, heaviest first; denials and what they rule out come last.</summary>
    public IEnumerable<AssertionType> Assertions => line.Evidence.Select(i => new AssertionType(i));
}

/// <summary>What a search found.</summary>
[Name("SearchResult")]
internal sealed class SearchType(SearchAnswer answer)
{
    /// <summary>The records of this page, best first.</summary>
    public IEnumerable<SearchHitType> Rows => answer.Hits.Select(h => new SearchHitType(h));

    /// <summary>How many match in all, as far as was looked.</summary>
    public int TotalCount => answer.Total;

    /// <summary>Where the page ends.</summary>
    public PageInfoType PageInfo => new(answer.NextCursor);

    /// <summary>Why there may be more, and what to do about it; null when there is not.</summary>
    public string? Truncated => answer.Truncated;
}

/// <summary>A record that matches.</summary>
[Name("SearchHit")]
internal sealed class SearchHitType(SearchHit hit)
{
    /// <summary>The record.</summary>
    public EntityType Entity => EntityType.Of(hit.Record);

    /// <summary>How well it matches, 0 to 1.</summary>
    public double Score => hit.Score;

    /// <summary>Why it matched, e.g. “nickname”, “part of the identifier”.</summary>
    public string Why => hit.Why;
}
