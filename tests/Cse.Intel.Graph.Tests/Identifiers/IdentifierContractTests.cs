using Cse.Intel.Graph.Domain.Identifiers;
using CsCheck;

namespace Cse.Intel.Graph.Tests.Identifiers;

/// <summary>What holds for every identifier and every text.</summary>
public class IdentifierContractTests
{
    private const int ThisYear = 2026;

    private static readonly Dictionary<string, Func<string, Identifier>> Parsers = new()
    {
        [nameof(Vrm)] = Vrm.Parse,
        [nameof(Postcode)] = Postcode.Parse,
        [nameof(PhoneNumber)] = PhoneNumber.Parse,
        [nameof(Imei)] = Imei.Parse,
        [nameof(PncId)] = raw => PncId.Parse(raw, ThisYear),
        [nameof(CroNumber)] = CroNumber.Parse,
        [nameof(Uprn)] = Uprn.Parse,
        [nameof(OnlineHandle)] = OnlineHandle.Parse,
    };

    public static TheoryData<string> Kinds => [.. Parsers.Keys];

    [Fact]
    public void Kinds_AreAllOnTheList() =>
        Assert.Equal(
            typeof(Identifier).Assembly.GetTypes().Where(type => type.BaseType == typeof(Identifier)).Select(type => type.Name).Order(),
            Parsers.Keys.Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parse_NaughtyStrings_KeepsEachAndFlagsIt(string kind)
    {
        foreach (var text in SharedTestData.Strings("hostile/blns.json"))
            HoldsFor(Parsers[kind](text), text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parse_AnyText_KeepsItAndFlagsIt(string kind)
    {
        // Every char, so that half surrogates and non-characters are among them, and texts near the real formats.
        Gen.String[Gen.Char, 0, 20].Sample(text => HoldsFor(Parsers[kind](text), text));
        Gen.String[Gen.Char["AB12Z0 -./@:#+?\u0661\uFF21\uD800\uFFFE\u202E\u0130\u0131ßé"], 0, 16].Sample(text => HoldsFor(Parsers[kind](text), text));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parse_LongText_IsSoonDone(string kind)
    {
        foreach (var text in new[] { new string('A', 200_000), new string('1', 200_000), new string('-', 200_000), string.Concat(Enumerable.Repeat("A1 ", 60_000)) })
            HoldsFor(Parsers[kind](text), text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parse_DifferentNonsense_IsNotEqual(string kind)
    {
        Assert.NotEqual(Parsers[kind]("---"), Parsers[kind]("..."));
        Assert.NotEqual(Parsers[kind]("not known"), Parsers[kind]("withheld"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parse_Null_Throws(string kind) => Assert.Throws<ArgumentNullException>(() => Parsers[kind](null!));

    [Fact]
    public void Equals_OtherKindWithTheSameNormalForm_IsFalse() =>
        Assert.NotEqual<Identifier>(Uprn.Parse("12"), Postcode.Parse("12"));

    [Fact]
    public void Equals_RestsOnTheNormalFormAlone()
    {
        var (one, other) = (Vrm.Parse("ab12 cde"), Vrm.Parse("AB-12-CDE"));
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one.Raw, other.Raw);
    }

    private static void HoldsFor(Identifier read, string text)
    {
        Assert.Equal(text, read.Raw);
        Assert.Equal(read.Validity == Validity.Valid, read.Reason is null);
        Assert.Equal(read.Display, read.ToString());
        Assert.DoesNotContain(read.Display, char.IsControl);
        if (read.Display.Length > 0)
            Assert.NotEmpty(read.Normal);
    }
}
