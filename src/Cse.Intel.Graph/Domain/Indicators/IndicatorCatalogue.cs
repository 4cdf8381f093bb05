using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cse.Intel.Graph.Domain.Indicators;

/// <summary>
/// The five indicators and the kinds of gift as data, read from <c>Schema/indicators.json</c> and
/// <c>Schema/gift-items.json</c>. The numbers are settings: <see cref="With"/> gives a catalogue with other ones.
/// </summary>
public sealed class IndicatorCatalogue
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly FrozenDictionary<string, int> _numbers;

    private IndicatorCatalogue(ImmutableArray<Indicator> indicators, ImmutableArray<GiftItem> gifts, string version)
    {
        Indicators = indicators;
        Gifts = gifts;
        Version = version;
        _numbers = indicators.SelectMany(i => i.Parameters).ToFrozenDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
    }

    /// <summary>The catalogue built into the product.</summary>
    public static IndicatorCatalogue Default { get; } = new(Load<Indicator>("indicators"), Load<GiftItem>("gift-items"), "2026-11");

    /// <summary><c>PI1</c> to <c>PI5</c>, in order.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>What may be given, for the pick list of <c>PI2</c>.</summary>
    public ImmutableArray<GiftItem> Gifts { get; }

    /// <summary>Which set of numbers this is; shown with every answer.</summary>
    public string Version { get; }

    /// <summary>The indicator of that code; null when there is none.</summary>
    public Indicator? Find(string code) => Indicators.FirstOrDefault(i => i.Code == code);

    /// <summary>The gift of that code; null when there is none.</summary>
    public GiftItem? FindGift(string? code) => Gifts.FirstOrDefault(g => g.Code == code);

    /// <summary>The value of a parameter; throws for a name that no indicator has.</summary>
    public int this[string parameter] => _numbers[parameter];

    /// <summary>The catalogue with another value, under another version.</summary>
    public IndicatorCatalogue With(string parameter, int value, string version)
    {
        if (!_numbers.ContainsKey(parameter))
            throw new ArgumentException($"No indicator has a parameter {parameter}.", nameof(parameter));
        return new([.. Indicators.Select(i => i with { Parameters = [.. i.Parameters.Select(p => p.Name == parameter ? p with { Value = value } : p)] })], Gifts, version);
    }

    private static ImmutableArray<T> Load<T>(string name)
    {
        using var stream = typeof(IndicatorCatalogue).Assembly.GetManifestResourceStream($"Cse.Intel.Graph.Schema.{name}.json")
            ?? throw new InvalidOperationException($"Schema/{name}.json is missing from the build.");
        return JsonSerializer.Deserialize<ImmutableArray<T>>(stream, Json);
    }
}
