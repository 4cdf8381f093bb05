using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CsvHelper;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;

namespace Cse.Intel.Graph.Schema;

/// <summary>
/// POLE as data: the kinds of link with their phrases, allowed ends, weights and half-lives, read from
/// <c>Schema/link-kinds.csv</c> and checked when it is first used. An intelligence officer can review a new kind of
/// link in a one-line change.
/// </summary>
public sealed class PoleSchema
{
    private readonly FrozenDictionary<string, LinkKind> _byCode;

    private PoleSchema(ImmutableArray<LinkKind> kinds)
    {
        LinkKinds = kinds;
        _byCode = kinds.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);
    }

    /// <summary>The schema built into the product.</summary>
    public static PoleSchema Default { get; } = Load();

    /// <summary>Every kind of link, in the order of the file.</summary>
    public ImmutableArray<LinkKind> LinkKinds { get; }

    /// <summary>The kind of that code; throws when there is none, for codes written in our own source.</summary>
    public LinkKind this[string code] => _byCode[code];

    /// <summary>The kind of that code, if there is one.</summary>
    public bool TryGet(string code, out LinkKind kind) => _byCode.TryGetValue(code, out kind!);

    private static PoleSchema Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Cse.Intel.Graph.Schema.link-kinds.csv")
            ?? throw new InvalidOperationException("The schema of link kinds is missing from the build.");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var kinds = ImmutableArray.CreateBuilder<LinkKind>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            kinds.Add(ReadKind(csv, kinds.Count));
        return new(kinds.ToImmutable());
    }

    private static LinkKind ReadKind(CsvReader csv, int index)
    {
        var weight = double.Parse(csv["weight"]!, CultureInfo.InvariantCulture);
        if (weight is < 0 or > 1)
            throw new InvalidOperationException($"Weight of {csv["code"]} is outside 0 to 1.");
        return new(
            csv["code"]!, index, Ends(csv["from"]!), Ends(csv["to"]!), csv["forward"]!, csv["backward"]!, weight,
            ReadHalfLife(csv["half_life_days"]!),
            csv["bears_risk"] switch
            {
                "yes" => RiskBearing.Yes,
                "concern" => RiskBearing.Concern,
                "no" => RiskBearing.No,
                var other => throw new InvalidOperationException($"bears_risk is {other}."),
            });
    }

    private static ImmutableArray<EntityKind> Ends(string text) => [.. text.Split('|').Select(Enum.Parse<EntityKind>)];

    private static HalfLife ReadHalfLife(string text)
    {
        const string whileCurrent = "current:";
        if (text == "none")
            return new(null, false);
        return text.StartsWith(whileCurrent, StringComparison.Ordinal)
            ? new(int.Parse(text[whileCurrent.Length..], CultureInfo.InvariantCulture), true)
            : new(int.Parse(text, CultureInfo.InvariantCulture), false);
    }
}
