using System.Text;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>A word as a query of the full-text index: equal first, then beginning so, then spelt like it.</summary>
internal static class WordQuery
{
    /// <summary>Shorter words are like too many others.</summary>
    private const int AlikeFrom = 4;

    /// <summary>For longer ones the index would look at their spelling for seconds.</summary>
    private const int AlikeTo = 60;

    /// <summary>Where the index cuts a word; what follows stands in it as a word of its own.</summary>
    private const int Longest = 255;

    public static string Of(string word)
    {
        var safe = Escape(word.Length > Longest ? word[..Longest] : word);
        var alike = word.Length is >= AlikeFrom and <= AlikeTo ? $" OR {safe}~{(word.Length > 5 ? 2 : 1)}" : "";
        return $"{safe}^9 OR {safe}*^4{alike}";
    }

    /// <summary>Whatever a word holds, the index must take it as characters: no operator, wildcard or field name.</summary>
    private static string Escape(string word)
    {
        var safe = new StringBuilder(word.Length * 2);
        foreach (var character in word)
        {
            // Half a character of a rare script is none that could be escaped.
            if (!char.IsLetterOrDigit(character) && !char.IsSurrogate(character))
                safe.Append('\\');
            safe.Append(character);
        }
        return safe.ToString() is "AND" or "OR" or "NOT" ? $"\\{safe}" : safe.ToString();
    }
}
