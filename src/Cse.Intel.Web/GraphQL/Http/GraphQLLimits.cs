namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// How much one request may ask for. The library stops little by itself: a document of 2.4 kB whose fragments double
/// at every step keeps it busy for hours, and neither its timeout nor a closed connection ends that. Every value has
/// a default that our own pages stay well under and that the standard introspection query passes.
/// </summary>
internal sealed record GraphQLLimits
{
    /// <summary>Bytes of a request body. Variables carry the text of a report, so this is wider than the document.</summary>
    public int BodyBytes { get; init; } = 256 * 1024;

    /// <summary>Characters of a document. The standard introspection query has under 2,000.</summary>
    public int DocumentLength { get; init; } = 20 * 1024;

    /// <summary>Operations and fragments in a document. Bounds how deep fragments can lead into each other.</summary>
    public int Definitions { get; init; } = 100;

    /// <summary>
    /// Fields, fragment spreads and inline fragments as written. The library compares fields of one name pairwise:
    /// 2,400 repetitions cost it 1.5 seconds.
    /// </summary>
    public int Selections { get; init; } = 2_000;

    /// <summary>Fields when every fragment is written out where it is spread.</summary>
    public int ExpandedFields { get; init; } = 5_000;

    /// <summary>Fields inside fields, fragments written out. The standard introspection query has 15.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>Fields with an alias. Aliases ask one expensive field many times over.</summary>
    public int Aliases { get; init; } = 200;

    /// <summary>Directives at one place. Each repetition becomes an error that quotes it.</summary>
    public int DirectivesPerPlace { get; init; } = 10;

    /// <summary>Estimated values in the answer; see <see cref="FieldCost"/> for how they are estimated.</summary>
    public int Cost { get; init; } = 20_000;

    /// <summary>Items assumed of a list whose field says nothing of its size.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Errors written to the client. A document with 5,000 unknown fields otherwise answers with a megabyte.</summary>
    public int ErrorsReturned { get; init; } = 20;

    /// <summary>How long execution may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Characters of all documents kept parsed, together. A parsed document takes some dozens of bytes for each
    /// character, so this bounds the memory, which a bound on their number would not.
    /// </summary>
    public int CachedCharacters { get; init; } = 500_000;
}
