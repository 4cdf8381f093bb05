using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>A kind of letter whose facts are handled as JSON, so that one test can spoil the facts of all of them.</summary>
internal abstract class AnyLetter
{
    public static IEnumerable<AnyLetter> All => LetterTemplates.All.Select(template =>
        (AnyLetter)Activator.CreateInstance(typeof(Letter<>).MakeGenericType(FactsOf(template)), template)!);

    public abstract string Code { get; }

    public abstract Type Facts { get; }

    public abstract IEnumerable<JsonNode> Examples { get; }

    public abstract byte[] Print(JsonNode facts, params string[] namesKeptOut);

    public static AnyLetter Of(string code) => All.Single(letter => letter.Code == code);

    private static Type FactsOf(LetterTemplate template)
    {
        var type = template.GetType();
        while (type.BaseType is { } above && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(LetterTemplate<>)))
            type = above;
        return type.GetGenericArguments()[0];
    }

    private sealed class Letter<TFacts>(LetterTemplate<TFacts> template) : AnyLetter where TFacts : class
    {
        private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

        public override string Code => template.Code;

        public override Type Facts => typeof(TFacts);

        public override IEnumerable<JsonNode> Examples => template.ExampleFacts.Select(facts => JsonSerializer.SerializeToNode(facts, Options)!);

        public override byte[] Print(JsonNode facts, params string[] namesKeptOut)
        {
            var given = facts.Deserialize<TFacts>(Options)!;
            typeof(TFacts).GetProperty(nameof(IKeepsNamesOut.NamesKeptOut))!.SetValue(given, namesKeptOut);
            return template.Print(given).Pdf;
        }
    }
}
