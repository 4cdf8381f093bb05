using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// Parsed documents by their text, the longest unused going first when the texts together pass a bound. Holds only
/// documents that were weighed, found valid and executed, so that a stream of bad ones cannot push out the good ones.
/// </summary>
/// <param name="capacity">Characters of all texts together.</param>
internal sealed class DocumentCache(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<GraphQLDocumentText>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<GraphQLDocumentText> _latestFirst = new();
    private int _characters;

    /// <summary>The parsed document, or null where it is not held.</summary>
    public GraphQLDocument? Find(string text)
    {
        lock (_gate)
        {
            if (!_byText.TryGetValue(text, out var node))
                return null;

            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            return node.Value.Document;
        }
    }

    /// <summary>Keeps a document. One that is held already, or longer than the whole bound, changes nothing.</summary>
    public void Keep(string text, GraphQLDocument document)
    {
        if (text.Length > capacity)
            return;

        lock (_gate)
        {
            if (_byText.ContainsKey(text))
                return;

            _byText[text] = _latestFirst.AddFirst(new GraphQLDocumentText(text, document));
            _characters += text.Length;
            while (_characters > capacity)
                DropLongestUnused();
        }
    }

    private void DropLongestUnused()
    {
        var text = _latestFirst.Last!.Value.Text;
        _latestFirst.RemoveLast();
        _byText.Remove(text);
        _characters -= text.Length;
    }

    private sealed record GraphQLDocumentText(string Text, GraphQLDocument Document);
}
