using Cse.Intel.Letters.Layout;

namespace Cse.Intel.Letters.Wording;

/// <summary>
/// A stretch of fixed words with holes for facts, as a force's solicitor wrote it: <c>**bold**</c>, <c>{hole}</c>. Facts
/// are inserted after the words were read, so that nothing in a fact can pass for mark-up.
/// </summary>
internal sealed class Passage
{
    private readonly IReadOnlyList<Piece> pieces;

    private Passage(IReadOnlyList<Piece> pieces) => this.pieces = pieces;

    /// <summary>The names of its holes, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Holes => [.. pieces.Where(piece => piece.IsHole).Select(piece => piece.Text).Distinct().Order(StringComparer.Ordinal)];

    /// <exception cref="WordingException">A bracket or a pair of stars is not closed.</exception>
    public static Passage Parse(string text)
    {
        var pieces = new List<Piece>();
        var strong = false;
        foreach (var stretch in text.Split("**"))
        {
            pieces.AddRange(Pieces(stretch, strong ? Emphasis.Strong : Emphasis.None));
            strong = !strong;
        }
        return strong ? new(pieces) : throw new WordingException($"\"{text}\" opens bold words with ** and does not close them");
    }

    /// <summary>The words with these facts in their holes.</summary>
    /// <exception cref="InvalidOperationException">A hole is given no fact, or a fact no hole: the template and its words disagree.</exception>
    public RichText With(params ReadOnlySpan<(string Hole, string Fact)> facts)
    {
        var given = new Dictionary<string, string>(facts.Length);
        foreach (var (hole, fact) in facts)
            given.Add(hole, fact);
        if (!Holes.ToHashSet().SetEquals(given.Keys))
            throw new InvalidOperationException($"The passage has the holes [{string.Join(", ", Holes)}] and is given [{string.Join(", ", given.Keys)}].");
        return new([.. pieces.Select(piece => new TextSpan(piece.IsHole ? given[piece.Text] : piece.Text, piece.Emphasis))]);
    }

    private static IEnumerable<Piece> Pieces(string text, Emphasis emphasis)
    {
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
                break;
            var close = text.IndexOf('}', open);
            if (close < 0)
                throw new WordingException($"\"{text}\" opens a hole with {{ and does not close it");
            if (open > at)
                yield return new(text[at..open], emphasis, IsHole: false);
            yield return new(text[(open + 1)..close].Trim(), emphasis, IsHole: true);
            at = close + 1;
        }
        if (at < text.Length)
            yield return new(text[at..], emphasis, IsHole: false);
    }

    private readonly record struct Piece(string Text, Emphasis Emphasis, bool IsHole);
}
