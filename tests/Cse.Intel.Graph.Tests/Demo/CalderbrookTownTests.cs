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
            return one.Files.Length == other.Files.Length
                && one.Files.Zip(other.Files).All(f => f.First.Name == f.Second.Name && f.First.Content.Span.SequenceEqual(f.Second.Content.Span));
        }, iter: 15);

    // The hash stands for ever: a change of the generator or of the platform shows here. Changing the town on purpose
    // changes it, too.
    [Fact]
    public void Build_UsualTown_HasTheBytesItAlwaysHad() =>
        Assert.Equal("PIN", Convert.ToHexStringLower(SHA256.HashData(CalderbrookTown.Build(1, Towns.Usual).Files[^1].Content.Span)));

    [Fact]
    public void Build_UnderAnotherCulture_SameBytes()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("ar-SA");
            var elsewhere = CalderbrookTown.Build(1, Towns.Usual).Text("manifest.json");
            Thread.CurrentThread.CurrentCulture = culture;
            Assert.Equal(CalderbrookTown.Build(1, Towns.Usual).Text("manifest.json"), elsewhere);
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
        Assert.NotEqual(one.Town.Text("people.csv"), other.Town.Text("people.csv"));
        Assert.NotEqual(one.Town.Text("links.csv"), other.Town.Text("links.csv"));
        Assert.Equal(StoryPeople(one), StoryPeople(other));
        Assert.Equal(one.Town.Text("notices.csv"), other.Town.Text("notices.csv"));
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
        }, iter: 12);

    [Fact]
    public void Manifest_NamesEveryFileWithItsRowsAndHash()
    {
        var town = Towns.Read();
        using var manifest = JsonDocument.Parse(town.Town.Text("manifest.json"));
        Assert.Equal("calderbrook", manifest.RootElement.GetProperty("system").GetString());
        Assert.Equal("2026-11-24", manifest.RootElement.GetProperty("as_at").GetString());
        var files = manifest.RootElement.GetProperty("files");
        Assert.Equal(town.Town.Files.Select(f => f.Name).Where(n => n != "manifest.json"), files.EnumerateObject().Select(f => f.Name));
        foreach (var file in files.EnumerateObject())
        {
            Assert.Equal(town[file.Name].Count, file.Value.GetProperty("rows").GetInt32());
            var bytes = town.Town.Sources.Single(s => s.Name == file.Name).Content;
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Value.GetProperty("sha256").GetString());
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
        foreach (var file in (string[])["notices.csv", "actions.csv", "meetings.csv", "assessments.csv"])
            foreach (var row in town[file])
                yield return $"reference {row["reference"]}";
    }
}
