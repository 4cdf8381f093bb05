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

    public static IEnumerable<Fact> Of(object facts) => Inside("", facts);

    private static void Check(Fact fact)
    {
        var (field, value, rule) = fact;
        switch (value)
        {
            case null:
                FactCheck.Require(fact.MayBeAbsent, field, "is missing");
                break;
            case string text when rule.IsProse:
                FactCheck.Prose(field, text, ProseAttribute.Most);
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

    private static IEnumerable<Fact> Inside(string path, object facts) =>
        from rule in FactRule.Of(facts.GetType())
        from fact in Below(new(path.Length == 0 ? rule.Name : $"{path}.{rule.Name}", rule.ValueIn(facts), rule) { MayBeAbsent = rule.IsOptional })
        select fact;

    private static IEnumerable<Fact> Below(Fact fact)
    {
        var inside = fact.Value switch
        {
            null or string => [],
            IEnumerable list => list.Cast<object?>().SelectMany((entry, i) => Below(new(FactCheck.Numbered(fact.Field, i), entry, fact.Rule))),
            var value when value.GetType().Assembly == typeof(FactWalk).Assembly => Inside(fact.Field, value),
            _ => [],
        };
        return inside.Prepend(fact);
    }
}

/// <summary>One fact: the name a refusal gives it, what was given, and the rule for it.</summary>
internal readonly record struct Fact(string Field, object? Value, FactRule Rule)
{
    public bool MayBeAbsent { get; init; }
}
