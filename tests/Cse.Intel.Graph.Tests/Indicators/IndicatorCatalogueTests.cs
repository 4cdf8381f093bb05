using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Tests.Indicators;

public sealed class IndicatorCatalogueTests
{
    [Fact]
    public void Catalogue_HasTheFive_WithWordsRulesAndSources()
    {
        var indicators = IndicatorCatalogue.Default.Indicators;

        Assert.Equal(["PI1", "PI2", "PI3", "PI4", "PI5"], indicators.Select(i => i.Code));
        Assert.All(indicators, i => Assert.All(i.Parameters, p => Assert.False(string.IsNullOrWhiteSpace(p.Source) || string.IsNullOrWhiteSpace(p.Unit))));
        Assert.All(indicators, i => Assert.DoesNotContain("PI", i.RuleInWords));
        Assert.All(indicators, i => Assert.Empty(Terminology.Lint(i.Sentence + " " + i.Rule)));
    }

    [Fact]
    public void Rule_ReadsWithItsNumbers() => Assert.Contains("at least 3 different children", IndicatorCatalogue.Default.Find("PI1")!.RuleInWords);

    [Fact]
    public void UnknownParameter_IsNotASetting() =>
        Assert.Throws<ArgumentException>(() => IndicatorCatalogue.Default.With("PI9_N", 1, "x"));

    /// <summary>Nothing the rules read could hold a protected characteristic.</summary>
    [Fact]
    public void Rules_CannotSeeProtectedCharacteristics()
    {
        var inputs = typeof(IndicatorEvidence).GetProperties().Concat(typeof(IndicatorItem).GetProperties()).Select(p => p.PropertyType);

        Assert.DoesNotContain(inputs, t => t == typeof(Person) || t == typeof(Entity) || t.GenericTypeArguments.Contains(typeof(Person)));
        Assert.DoesNotContain(typeof(IndicatorItem).GetProperties(), p => p.Name is nameof(Person.Ethnicity) or nameof(Person.Sex));
    }
}
