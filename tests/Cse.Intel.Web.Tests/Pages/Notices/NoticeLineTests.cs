using Cse.Intel.Web.Features.Notices;

namespace Cse.Intel.Web.Tests.Pages.Notices;

public sealed class NoticeLineTests
{
    [Fact]
    public void Lines_ComeBackAsTheyWerePutTogether()
    {
        var day = new DateOnly(2026, 5, 3);
        Assert.Equal(new(day, "was in: the car"), TriggerLine.Parse(new TriggerLine(day, "was in: the car").ToString(), default));
        Assert.Equal(new(day, "no day was given"), TriggerLine.Parse("no day was given", day));
        Assert.Equal(new("Ann Example", "mother, carer"), SupporterLine.Parse(new SupporterLine("Ann Example", "mother, carer").ToString()));
        Assert.Null(new SupporterLine(" ", null).ToString());
        Assert.Equal(new("ST, 14", day), StatementLine.Read(new StatementLine("ST, 14", day).ToString()));
        Assert.Null(StatementLine.Read("ST 14"));
        Assert.Equal(new("Sergeant", "Ann Example", "12, 34"), OfficerLine.Parse(new OfficerLine("Sergeant", "Ann Example", "12, 34").ToString()));
        Assert.Equal("", new OfficerLine("Sergeant", "", "1").ToString());
    }
}
