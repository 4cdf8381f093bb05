using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Tests.Shared;

public sealed class WordsTests
{
    [Fact]
    public void Dates_ReadAsInBritain_WhateverTheServerSpeaks()
    {
        Assert.Equal("3 May 2026", new DateOnly(2026, 5, 3).Text());
        Assert.Equal("9:40pm", new TimeOnly(21, 40).Text());
        Assert.Equal("12:05am", new TimeOnly(0, 5).Text());
        Assert.Equal("1 July 2026, 12:30am", new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero).Text());
    }

    [Fact]
    public void Age_IsSaidAsExactlyAsItIsKnown()
    {
        var today = new DateOnly(2026, 11, 24);
        Assert.Equal("15", AgeTagTagHelper.Words(Birth.On(new(2011, 5, 3)), today));
        Assert.Equal("age not known", AgeTagTagHelper.Words(Birth.Unknown, today));
        Assert.Equal("34 or 35", AgeTagTagHelper.Words(Birth.Unknown with { AgeAt = new(34, new(2026, 5, 1)) }, today));
    }

    [Theory]
    [InlineData("short", false)]
    [InlineData("Password1234!", false)]
    [InlineData("aaaaaaaaaaaaaaa", false)]
    [InlineData("policeofficer2026", false)]
    [InlineData("AmiraKhan-2026!", false)]
    [InlineData("violet kettle harbour", true)]
    [InlineData("correct-horse-battery-staple-correct-horse-battery-staple-correct-horse", true)]
    public void OwnPassword_IsLongAndNotExpected_AndNothingElse(string password, bool accepted)
    {
        var user = new UserAccount { UserName = "amira", DisplayName = "Amira Khan", Agency = "police" };
        Assert.Equal(accepted, OwnPassword.Problem(password, user) is null);
    }
}
