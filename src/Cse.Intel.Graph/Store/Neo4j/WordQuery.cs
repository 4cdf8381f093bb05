using System.Text;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>A word as a query of the full-text index: equal first, then beginning so, then spelt like it.</summary>
internal static class WordQuery
{
    /// <summary>Shorter words are like too many others.</summary>
    private const int AlikeFrom = 4;

    public static string Of(string word)
    {
        var safe = Escape(word);
        var alike = word.Length >= AlikeFrom ? $" OR {safe}~{(word.Length > 5 ? 2 : 1)}" : "";
        return $"{safe}^9 OR {safe}*^4{alike}";
    }

    /// <summary>Whatever a word holds, the index must take it as characters: no operator, wildcard or field name.</summary>
    private static string Escape(string word)
    {
        var safe = new StringBuilder(word.Length * 2);
        foreach (var character in word)
        {
            if (!char.IsLetterOrDigit(character))
                safe.Append('\\');
            safe.Append(character);
        }
        return safe.ToString() is "AND" or "OR" or "NOT" ? $"\\{safe}" : safe.ToString();
    }
}
