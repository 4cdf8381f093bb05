namespace Cse.Intel.Web.Tests.GraphQL.Support;

/// <summary>Documents that more than one test sends.</summary>
internal static class Documents
{
    /// <summary>Each fragment spreads the next one twice: a few dozen bytes a link, two to the power of links in fields.</summary>
    public static string DoublingChain(int links) =>
        "{ ...F0 } " + string.Concat(Enumerable.Range(0, links).Select(link => link == links - 1
            ? $"fragment F{link} on Query {{ a: hello }}"
            : $"fragment F{link} on Query {{ a: hello ...F{link + 1} ...F{link + 1} }} "));

    /// <summary>A document of exactly so many fields inside each other; at least 4.</summary>
    public static string Deep(int depth)
    {
        var inner = "friends(first: 1) { number }";
        for (var level = 4; level < depth; level++)
            inner = $"friends(first: 1) {{ {inner} }}";

        return $"{{ people(first: 1) {{ nodes {{ {inner} }} }} }}";
    }
}
