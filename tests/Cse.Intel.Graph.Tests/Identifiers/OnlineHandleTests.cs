using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public class OnlineHandleTests
{
    [Theory]
    [InlineData("Instagram: @Sam.Example")]
    [InlineData("insta:sam.example")]
    [InlineData("https://www.instagram.com/sam.example/?hl=en")]
    [InlineData("instagram.com/Sam.Example")]
    [InlineData("IG: https://instagram.com/sam.example")]
    public void Parse_WaysToWriteOneAccount_AreEqual(string raw)
    {
        var account = OnlineHandle.Parse(raw);
        Assert.Equal((Validity.Valid, "INSTAGRAM:SAM.EXAMPLE", "Instagram"), (account.Validity, account.Normal, account.Platform));
        Assert.Equal(OnlineHandle.Parse("instagram", "sam.example"), account);
    }

    [Theory]
    [InlineData("https://www.snapchat.com/add/sam_example", "SNAPCHAT:SAM_EXAMPLE")]
    [InlineData("https://www.tiktok.com/@sam.example/video/123", "TIKTOK:SAM.EXAMPLE")]
    [InlineData("twitter.com/samexample", "X:SAMEXAMPLE")]
    [InlineData("https://t.me/sam_example", "TELEGRAM:SAM_EXAMPLE")]
    [InlineData("https://m.youtube.com/@samexample", "YOUTUBE:SAMEXAMPLE")]
    public void Parse_ProfilePage_ReadsTheAccount(string raw, string normal) => Assert.Equal(normal, OnlineHandle.Parse(raw).Normal);

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=def")]
    [InlineData("https://www.instagram.com/p/abc", "https://www.instagram.com/p/def")]
    [InlineData("https://www.facebook.com/profile.php?id=1", "https://www.facebook.com/profile.php?id=2")]
    [InlineData("https://t.me/+abc", "https://t.me/+def")]
    public void Parse_TwoPagesThatAreNoProfiles_StayApart(string one, string other) =>
        Assert.NotEqual(OnlineHandle.Parse(one), OnlineHandle.Parse(other));

    [Theory]
    [InlineData("Instagram", "sam-example", Validity.Malformed)]
    [InlineData("X", "a_name_of_sixteen", Validity.Malformed)]
    [InlineData("Snap chat", "sam-example", Validity.Valid)]
    [InlineData("Kik", "sam-example", Validity.Unknown)]
    [InlineData("", "sam-example", Validity.Unknown)]
    [InlineData("Instagram", "@", Validity.Malformed)]
    public void Parse_TwoColumns_AreJudgedByThePlatform(string platform, string handle, Validity validity)
    {
        var account = OnlineHandle.Parse(platform, handle);
        Assert.Equal(validity, account.Validity);
        Assert.Equal(account, OnlineHandle.Parse(account.Raw));
    }

    [Fact]
    public void Equals_SameHandleElsewhere_IsFalse() =>
        Assert.NotEqual(OnlineHandle.Parse("TikTok", "sam"), OnlineHandle.Parse("Roblox", "sam"));

    [Fact]
    public void Display_KeepsTheCapitalsAsGiven() =>
        Assert.Equal("@Sam.Example (Instagram)", OnlineHandle.Parse("insta", "Sam.Example").Display);
}
