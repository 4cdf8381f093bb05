using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>The first example of a letter with all its texts as long as they may be: what is left after every refusal.</summary>
internal static class Strained
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static byte[] Pdf(AnyLetter letter)
    {
        var facts = letter.Examples.First();
        foreach (var fact in FactWalk.Of(facts.Deserialize(letter.Facts, Options)!).Where(fact => fact.Value is string))
        {
            var leaf = FactLeaf.Texts(facts).Single(leaf => leaf.Field == fact.Field);
            facts = Longest(letter, leaf, fact.Rule.IsProse) ?? facts;
        }
        return letter.Print(facts);
    }

    /// <summary>Words for prose and unbroken letters for lines, as many as the letter takes.</summary>
    private static JsonNode? Longest(AnyLetter letter, FactLeaf leaf, bool isProse)
    {
        foreach (var length in new[] { 160, 120, 80, 60, 40 })
        {
            var spoilt = leaf.With(isProse ? Hostile.Words(400) : string.Concat(Enumerable.Repeat(Hostile.LongSurname, 3))[..length]);
            try
            {
                letter.Print(spoilt);
                return spoilt;
            }
            catch (LetterFactException)
            {
                // Too long for this fact; the next is shorter.
            }
        }
        return null;
    }
}
