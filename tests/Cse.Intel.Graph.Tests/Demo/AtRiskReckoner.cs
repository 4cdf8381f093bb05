using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Schema;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>
/// at-risk.md worked out over the rows of a town by trying every path, slowly and plainly: what the demo town says to the
/// question, independently of the product's own answer. For a viewer who sees everything, on the anchor.
/// </summary>
internal sealed class AtRiskReckoner
{
    private const double Least = 0.01;

    private readonly TownReader _town;
    private readonly Dictionary<string, TownRecord> _reports;
    private readonly Dictionary<string, TownRecord> _people;
    private readonly HashSet<string> _common;
    private readonly Dictionary<string, Dictionary<string, double>> _pairs = [];

    public AtRiskReckoner(TownReader town, IEnumerable<TownRecord>? links = null)
    {
        _town = town;
        _reports = town["reports.csv"].ToDictionary(r => r["id"]);
        _people = town["people.csv"].ToDictionary(p => $"Person:{p["id"]}");
        _common =
        [
            .. town["addresses.csv"].Where(a => a["common_place"] == "yes").Select(a => $"Address:{a["id"]}"),
            .. town["vehicles.csv"].Where(v => v["common_place"] == "yes").Select(v => $"Vehicle:{v["id"]}"),
            .. town["organisations.csv"].Where(o => o["common_place"] == "yes").Select(o => $"Organisation:{o["id"]}"),
        ];
        Pair([.. (links ?? town.Links).Where(Counts)]);
    }

    /// <summary>Strength of the pair of two keys (<c>Kind:id</c>); 0 when it is not walked.</summary>
    public double Pair(string one, string other) => _pairs.GetValueOrDefault(one)?.GetValueOrDefault(other) ?? 0;

    /// <summary>What a key shares a walkable pair with.</summary>
    public IEnumerable<string> Around(string key) => _pairs.GetValueOrDefault(key)?.Keys ?? Enumerable.Empty<string>();

    public bool IsCommonPlace(string key) => _common.Contains(key);

    /// <summary>Young people reached from a story id, with their strongest path.</summary>
    public Dictionary<string, (double Strength, string Path)> Ask(string start, int hops = 4, string? undamped = null)
    {
        var answer = new Dictionary<string, (double, string)>();
        Walk($"Person:{_town.Id(start)}", [], 1, hops, undamped is null ? null : $"Address:{_town.Id(undamped)}", answer);
        return answer;
    }

    public bool Has(string key, string role) =>
        _people.TryGetValue(key, out var person)
        && person["roles"].Split(';').Any(r => Domain.Pole.PersonRole.TryParse(r, out var held, out _) && Domain.Pole.PersonRole.Code(held!.Role) == role && held.When.Holds(_town.Anchor));

    private void Walk(string at, List<string> before, double strength, int hops, string? undamped, Dictionary<string, (double, string)> answer)
    {
        List<string> path = [.. before, at];
        if (before.Count > 0)
        {
            Note(at, strength, path, answer);
            strength *= Passing(at, undamped);
        }
        if (before.Count == hops || strength < Least / 2)
            return;
        foreach (var (next, pair) in _pairs.GetValueOrDefault(at) ?? [])
            if (!path.Contains(next))
                Walk(next, path, strength * pair, hops, undamped, answer);
    }

    private void Note(string at, double strength, List<string> path, Dictionary<string, (double Strength, string)> answer)
    {
        var rounded = Math.Round(strength, 9);
        if (rounded < Least || !_people.TryGetValue(at, out var person) || !IsYoung(person))
            return;
        if (!answer.TryGetValue(person["id"], out var best) || rounded > best.Strength)
            answer[person["id"]] = (rounded, string.Join(" - ", path));
    }

    /// <summary>What passing through costs: rules 6 and 7.</summary>
    private double Passing(string at, string? undamped)
    {
        if (_people.ContainsKey(at))
            return Has(at, "professional") && !Has(at, "person_of_concern") ? 0 : 1;
        if (at == undamped)
            return 1;
        var persons = _pairs[at].Keys.Count(_people.ContainsKey);
        return Math.Min(1, (_common.Contains(at) ? 5.0 : 25.0) / persons);
    }

    private bool IsYoung(TownRecord person) => TownReader.BirthOf(person).Under(18, _town.Anchor) switch
    {
        AgeAnswer.Under or AgeAnswer.Uncertain => true,
        AgeAnswer.Unknown => Has($"Person:{person["id"]}", "young_person"),
        _ => false,
    };

    private bool Counts(TownRecord link) =>
        link["retracted_at"].Length == 0 && link["status"] != "discounted" && TownReader.When(link).From <= _town.Anchor;

    private void Pair(List<TownRecord> counting)
    {
        var denials = counting.Where(l => l["negative"] == "yes" && Assessment(l) is "A" or "B").ToList();
        var positive = counting.Where(l => l["negative"] != "yes" && BearsRisk(l) && !denials.Any(d => RulesOut(d, l)));
        foreach (var pair in positive.GroupBy(l => Ends(l)))
        {
            var missing = 1.0;
            foreach (var origin in pair.GroupBy(l => l["report"]))
                missing *= 1 - origin.Max(Item);
            var strength = Math.Min(0.99, 1 - missing);
            if (strength < Least)
                continue;
            Put(pair.Key.One, pair.Key.Other, strength);
            Put(pair.Key.Other, pair.Key.One, strength);
        }
    }

    private void Put(string from, string to, double strength)
    {
        if (!_pairs.TryGetValue(from, out var around))
            _pairs[from] = around = [];
        around[to] = strength;
    }

    private double Item(TownRecord link)
    {
        var source = Axis(link, "source_eval") switch { "1" => 1.0, "2" => 0.6, _ => 0.2 };
        var assessment = Assessment(link) switch { "A" => 1.0, "B" => 0.85, "C" => 0.5, "D" => 0.3, _ => 0 };
        var kind = PoleSchema.Default[link["kind"]];
        var when = TownReader.When(link);
        var end = Math.Min((when.To ?? _town.Anchor).DayNumber, _town.Anchor.DayNumber);
        return source * assessment * kind.Weight * kind.HalfLife.Factor(_town.Anchor.DayNumber - end, when.OpenEnd);
    }

    private bool BearsRisk(TownRecord link) => PoleSchema.Default[link["kind"]].BearsRisk switch
    {
        RiskBearing.Yes => true,
        RiskBearing.Concern => Has(Key(link, "from"), "person_of_concern") || Has(Key(link, "to"), "person_of_concern"),
        _ => false,
    };

    private bool RulesOut(TownRecord denial, TownRecord link) =>
        denial["kind"] == link["kind"] && Ends(denial) == Ends(link)
        && (TownReader.When(link).To ?? _town.Anchor) <= (TownReader.When(denial).To ?? _town.Anchor);

    private string Assessment(TownRecord link) => Axis(link, "assessment");

    private string Axis(TownRecord link, string axis) =>
        link[axis].Length > 0 ? link[axis] : _reports.TryGetValue(link["report"], out var report) ? report[axis] : throw new InvalidOperationException(link.ToString());

    private static string Key(TownRecord link, string end) => string.Create(CultureInfo.InvariantCulture, $"{link[end + "_kind"]}:{link[end]}");

    private static (string One, string Other) Ends(TownRecord link)
    {
        var (from, to) = (Key(link, "from"), Key(link, "to"));
        return string.CompareOrdinal(from, to) < 0 ? (from, to) : (to, from);
    }
}
