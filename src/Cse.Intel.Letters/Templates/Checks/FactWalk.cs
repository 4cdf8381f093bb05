using System.Collections;

namespace Cse.Intel.Letters.Templates.Checks;

/// <summary>
/// Visits all facts of a document, each under the name that a refusal gives it, such as <c>Rows[3].Outcome</c>. A fact
/// added to a record is thereby checked without another line of code.
/// </summary>
internal static class FactWalk
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    /// <exception cref="LetterFactException">A fact is missing, too long, unprintable or not on its list.</exception>
    /// <exception cref="MissingGlyphException">A fact holds a character that the typeface lacks.</exception>
    public static void Check(object facts)
    {
        foreach (var fact in Of(facts))
            Check(fact);
    }

    public static IReadOnlyList<Fact> Of(object facts)
    {
        var found = new List<Fact>();
        Inside("", facts, found);
        return found;
    }

    private static void Check(Fact fact)
    {
        var (field, value, rule) = fact;
        switch (value)
        {
            case null:
                FactCheck.Require(fact.MayBeAbsent, field, "is missing");
                break;
            case string text when rule.IsProse:
                FactCheck.Prose(field, text, rule.MostCharacters);
                break;
            case string text:
                FactCheck.Line(field, text, rule.MostCharacters);
                break;
            case Enum choice:
                FactCheck.Require(Enum.IsDefined(choice.GetType(), choice), field, "holds a value that is not on the list");
                break;
            case DateOnly day:
                FactCheck.Require(day >= Earliest && day < Latest, field, "is not a day in our time");
                break;
            case IEnumerable list:
                FactCheck.Count(field, [.. list.Cast<object?>()], rule.Entries.Least, rule.Entries.AtMost);
                break;
        }
    }

    private static void Inside(string path, object facts, List<Fact> found)
    {
        foreach (var rule in FactRule.Of(facts.GetType()))
            Below(new(path.Length == 0 ? rule.Name : $"{path}.{rule.Name}", rule.ValueIn(facts), rule) { MayBeAbsent = rule.IsOptional }, found);
    }

    private static void Below(Fact fact, List<Fact> found)
    {
        found.Add(fact);
        switch (fact.Value)
        {
            case null or string:
                break;
            case IEnumerable list:
                var i = 0;
                foreach (var entry in list)
                    Below(new(FactCheck.Numbered(fact.Field, i++), entry, fact.Rule), found);
                break;
            case var group when group.GetType().IsClass:
                Inside(fact.Field, group, found);
                break;
        }
    }
}

/// <summary>One fact: the name a refusal gives it, what was given, and the rule for it.</summary>
internal readonly record struct Fact(string Field, object? Value, FactRule Rule)
{
    public bool MayBeAbsent { get; init; }
}
