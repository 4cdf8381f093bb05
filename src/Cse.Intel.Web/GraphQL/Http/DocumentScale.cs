using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// The size and shape of a document, measured in time linear in its length. Each fragment is measured once, however
/// often it is spread, so that fragments which double at every step cost no more than others.
/// </summary>
internal sealed class DocumentScale
{
    /// <summary>Where counting stops, far above any limit and far below overflow.</summary>
    private const int Plenty = 1_000_000_000;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<GraphQLFragmentDefinition, Expansion?> _measured = [];

    private DocumentScale()
    {
    }

    /// <summary>Fields, fragment spreads and inline fragments as written.</summary>
    public int Selections { get; private set; }

    /// <summary>Fields with an alias, as written.</summary>
    public int Aliases { get; private set; }

    /// <summary>The most directives that stand at one place.</summary>
    public int DirectivesPerPlace { get; private set; }

    /// <summary>Fields with every fragment written out, all operations together; counting stops at a thousand million.</summary>
    public int ExpandedFields { get; private set; }

    /// <summary>Fields inside fields with every fragment written out; the deepest operation or fragment counts.</summary>
    public int Depth { get; private set; }

    /// <summary>A fragment that leads back into itself, or null.</summary>
    public string? FragmentInCircle { get; private set; }

    /// <summary>
    /// Measures a document. Recursion goes as deep as the parser let selections nest, times the fragments: the caller
    /// bounds both beforehand.
    /// </summary>
    public static DocumentScale Of(GraphQLDocument document)
    {
        var scale = new DocumentScale();
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            scale._fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);

        foreach (var definition in document.Definitions)
            scale.Add(definition);

        return scale;
    }

    private void Add(ASTNode definition)
    {
        switch (definition)
        {
            case GraphQLOperationDefinition operation:
                CountDirectives(operation);
                foreach (var variable in operation.Variables?.Items ?? [])
                    CountDirectives(variable);

                var expansion = Measure(operation.SelectionSet);
                ExpandedFields = Sum(ExpandedFields, expansion.Fields);
                Depth = Math.Max(Depth, expansion.Depth);
                break;

            // A fragment that no operation uses is invalid, yet it is validated and so must be measured.
            case GraphQLFragmentDefinition fragment:
                Depth = Math.Max(Depth, Measure(fragment).Depth);
                break;
        }
    }

    private Expansion Measure(GraphQLFragmentDefinition fragment)
    {
        if (_measured.TryGetValue(fragment, out var known))
        {
            if (known is null)
                FragmentInCircle ??= fragment.FragmentName.Name.StringValue;

            return known ?? default;
        }

        _measured[fragment] = null;
        CountDirectives(fragment);
        var expansion = Measure(fragment.SelectionSet);
        _measured[fragment] = expansion;
        return expansion;
    }

    private Expansion Measure(GraphQLSelectionSet? selections)
    {
        var total = default(Expansion);
        foreach (var selection in selections?.Selections ?? [])
        {
            Selections++;
            CountDirectives(selection);
            total = total.And(Measure(selection));
        }

        return total;
    }

    private Expansion Measure(ASTNode selection)
    {
        switch (selection)
        {
            case GraphQLField field:
                if (field.Alias is not null)
                    Aliases++;

                return Measure(field.SelectionSet).Under();

            case GraphQLInlineFragment inline:
                return Measure(inline.SelectionSet);

            // A spread of a fragment that is not there weighs nothing here and is refused by validation.
            case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment):
                return Measure(fragment);

            default:
                return default;
        }
    }

    private void CountDirectives(ASTNode place) =>
        DirectivesPerPlace = Math.Max(DirectivesPerPlace, (place as IHasDirectivesNode)?.Directives?.Count ?? 0);

    private static int Sum(int one, int other) => Math.Min(Plenty, one + other);

    /// <summary>What a set of selections becomes with every fragment written out.</summary>
    private readonly record struct Expansion(int Fields, int Depth)
    {
        public Expansion And(Expansion other) => new(Sum(Fields, other.Fields), Math.Max(Depth, other.Depth));

        public Expansion Under() => new(Sum(Fields, 1), Depth + 1);
    }
}
