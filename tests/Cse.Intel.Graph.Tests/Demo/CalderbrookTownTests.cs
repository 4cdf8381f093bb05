using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using CsCheck;
using Cse.Intel.Graph.Demo;

namespace Cse.Intel.Graph.Tests.Demo;

public sealed class CalderbrookTownTests
{
    [Fact]
    public void Build_SameSeedAndAnchor_SameBytes() =>
        Gen.Select(Gen.Int, Towns.AnyAnchor, Gen.Int[0, 50]).Sample((seed, anchor, number) =>
        {
            var one = CalderbrookTown.Build(seed, anchor, number);
            var other = CalderbrookTown.Build(seed, anchor, number);
            return All(one).Zip(All(other)).All(f => f.First.Name == f.Second.Name && f.First.Content.Span.SequenceEqual(f.Second.Content.Span));
        }, iter: 8);

    // The hash stands for ever: a change of the generator or of the platform shows here. Changing the town on purpose
    // changes it, too.
    [Fact]
    public void Build_UsualTown_HasTheBytesItAlwaysHad()
    {
        var town = CalderbrookTown.Build(1, Towns.Usual);
        Assert.StartsWith("ba046da13f98bbe5e7c8ade91782332fe30f5a68408f98ae71", Convert.ToHexStringLower(SHA256.HashData([.. town.Reported[^1].Content.Span, .. town.Unit[^1].Content.Span])), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_UnderAnotherCulture_SameBytes()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("ar-SA");
            var elsewhere = CalderbrookTown.Build(1, Towns.Usual);
            Thread.CurrentThread.CurrentCulture = culture;
            var here = CalderbrookTown.Build(1, Towns.Usual);
            Assert.Equal(TownReader.TextOf(here.Reported, "manifest.json"), TownReader.TextOf(elsewhere.Reported, "manifest.json"));
            Assert.Equal(TownReader.TextOf(here.Unit, "manifest.json"), TownReader.TextOf(elsewhere.Unit, "manifest.json"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Build_AnotherSeed_ChangesOrdinaryLifeAndNoStory()
    {
        var one = Towns.Read(seed: 1);
        var other = Towns.Read(seed: 2);
        Assert.NotEqual(TownReader.TextOf(one.Town.Reported, "people.csv"), TownReader.TextOf(other.Town.Reported, "people.csv"));
        Assert.NotEqual(TownReader.TextOf(one.Town.Reported, "links.csv"), TownReader.TextOf(other.Town.Reported, "links.csv"));
        Assert.Equal(StoryPeople(one), StoryPeople(other));
        Assert.Equal(TownReader.TextOf(one.Town.Unit, "manifest.json"), TownReader.TextOf(other.Town.Unit, "manifest.json"));
    }

    [Fact]
    public void Build_AnotherAnchor_MovesTheSameTown()
    {
        var one = Towns.Read();
        var other = Towns.Read(new(2031, 5, 6));
        Assert.Equal(one.Links.Select(Essence), other.Links.Select(Essence));
        static string Essence(TownRecord l) => $"{l["id"]} {l["from"]} {l["kind"]} {l["to"]} {l["report"]}";
    }

    [Fact]
    public void Build_AnyTown_IsOfPlausibleSize() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 50]).Sample((seed, number) =>
        {
            var town = Towns.Read(seed: seed, number: number);
            Assert.InRange(town["people.csv"].Count, 390, 415);
            Assert.InRange(town.Links.Count, 1500, 2500);
            Assert.InRange(town["reports.csv"].Count, 400, 900);
            Assert.All(["police", "csc", "school", "health", "voluntary"], agency => Assert.True(town["reports.csv"].Count(r => r["agency"] == agency) >= 15, agency));
            Assert.True(town["reports.csv"].Select(r => r["source_eval"] + r["assessment"] + r["handling"]).Distinct().Count() >= 8);
        }, iter: 8);

    [Fact]
    public void Manifests_NameEveryFileWithItsRowsAndHash()
    {
        var town = CalderbrookTown.Build(1, Towns.Usual);
        Manifest(town.Reported, "calderbrook", format: null);
        Manifest(town.Unit, "cse.intel", format: "cse.intel");
        Manifest(CalderbrookTown.Build(1, Towns.Usual, 7).Reported, "calderbrook-07", format: null);
    }

    private static void Manifest(ImmutableArray<DemoFile> files, string system, string? format)
    {
        using var manifest = JsonDocument.Parse(TownReader.TextOf(files, "manifest.json"));
        var root = manifest.RootElement;
        Assert.Equal(system, root.GetProperty("system").GetString());
        Assert.Equal(format, root.TryGetProperty("format", out var given) ? given.GetString() : null);
        Assert.Equal("2026-11-24", root.GetProperty("as_at").GetString());
        Assert.Equal(files.Select(f => f.Name).SkipLast(1), root.GetProperty("files").EnumerateObject().Select(f => f.Name));
        foreach (var file in root.GetProperty("files").EnumerateObject())
        {
            var content = files.Single(f => f.Name == file.Name).Content.Span;
            Assert.Equal(content.Count((byte)'\n') - 1, file.Value.GetProperty("rows").GetInt32());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Value.GetProperty("sha256").GetString());
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(51)]
    public void Build_TownOutsideTheForce_Throws(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CalderbrookTown.Build(1, Towns.Usual, number));

    [Fact]
    public void DemoForce_FiftyTownsAndCalderbrook_ShareNothingThatIdentifies()
    {
        var seen = new Dictionary<string, int>();
        for (var number = 0; number <= 50; number++)
            foreach (var mark in Identifying(Towns.Read(number: number)).Distinct())
                Assert.True(seen.TryAdd(mark, number), $"{mark} stands in town {number} and in town {seen[mark]}");
    }

    private static IEnumerable<DemoFile> All(DemoTown town) => town.Reported.Concat(town.Unit);

    private static List<string> StoryPeople(TownReader town) =>
        [.. town["people.csv"].Where(p => string.CompareOrdinal(p["id"], "P100") < 0 && p["id"].Length == 4).Select(p => p.ToString())];

    private static IEnumerable<string> Identifying(TownReader town)
    {
        yield return $"system {town.Town.System}";
        yield return $"town {town.Town.Name}";
        foreach (var (file, rows) in town.Files)
            foreach (var row in rows)
                yield return $"{file} {row["id"]}";
        foreach (var person in town["people.csv"].Where(p => p["family"].Length > 0))
            yield return $"family {person["family"]}";
        foreach (var address in town["addresses.csv"])
            yield return $"postcode {address["postcode"]}";
        foreach (var address in town["addresses.csv"])
            yield return $"point {address["lat"]} {address["lon"]}";
        foreach (var vehicle in town["vehicles.csv"])
            yield return $"mark {vehicle["vrm"]}";
        foreach (var phone in town["phones.csv"])
            yield return $"number {phone["number"]}";
        foreach (var account in town["accounts.csv"])
            yield return $"account {account["handle"]}";
        foreach (var happened in town["events.csv"])
            yield return $"reference {happened["ref"]}";
        foreach (var report in town["reports.csv"])
            yield return $"reference {report["urn"]}";
        foreach (var file in TownReader.UnitFiles)
            foreach (var row in town[file])
                yield return $"reference {row["reference"]}";
        foreach (var link in town.UnitLinks)
            yield return $"own link {link["id"]}";
    }
}
