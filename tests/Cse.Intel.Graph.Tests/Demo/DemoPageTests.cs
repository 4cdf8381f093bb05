using System.Globalization;
using System.Text.RegularExpressions;
using Cse.Intel.Graph.Demo;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>The page that draws the town says what the town says.</summary>
public sealed partial class DemoPageTests
{
    private static readonly string Page = File.ReadAllText(Find("docs/reference/demo-town.md"));

    [Fact]
    public void WhoIsWho_NamesEveryPersonOfTheStoryWithTheirAge()
    {
        var town = Towns.Read();
        var listed = Person().Matches(Page).ToDictionary(m => m.Groups["id"].Value);
        var story = town["people.csv"].Where(p => p["id"].Length == 4 && string.CompareOrdinal(p["id"], "P100") < 0).ToList();
        Assert.Equal(story.Select(p => p["id"]), listed.Keys.Order());
        foreach (var person in story.Where(p => p["identified"] == "yes"))
            Assert.Equal($"{person["given"]} {person["family"]}", listed[person["id"]].Groups["name"].Value);
        foreach (var person in story.Where(p => p["dob"].Length == 10))
            Assert.Equal(town.AgeOf(person["id"]).ToString(CultureInfo.InvariantCulture), listed[person["id"]].Groups["age"].Value);
    }

    [Fact]
    public void Strengths_FromLacey_AreThoseOfThePage()
    {
        var answer = new AtRiskReckoner(Towns.Read()).Ask(DemoStory.OpenHouse.Lacey);
        foreach (var (person, words) in new[]
        {
            (DemoStory.OpenHouse.Jory, "Jory"), (DemoStory.OpenHouse.Mabyn, "Mabyn"), (DemoStory.OpenHouse.Wennel, "Wennel"), (DemoStory.Bridge.Ysella, "Ysella"),
            (DemoStory.UncertainAge.Person, "Zephan"), (DemoStory.OpenHouse.Tamsel, "Tamsel"), (DemoStory.Restricted.BeyondSilent, "Ardelle"),
            (DemoStory.Restricted.BehindPointer, "Sennet"),
        })
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{words} {answer[person].Strength:0.00}"), Page, StringComparison.Ordinal);
    }

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path)))
                return Path.Combine(folder.FullName, path);
        throw new FileNotFoundException($"{path} is in no folder above the tests.");
    }

    [GeneratedRegex(@"^\| (?<id>P\d{3}) \| (?<name>[^|]+?) \| (?<age>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Person();
}
