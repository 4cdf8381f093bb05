using Cse.Intel.Graph.Domain.Names;

namespace Cse.Intel.Graph.Tests.Names;

public class NicknamesTests
{
    [Theory]
    [InlineData("ELIZABETH", "LIZ")]
    [InlineData("LIZ", "ELIZABETH")]
    [InlineData("LIZ", "BETH")]
    [InlineData("BILL", "WILLIAM")]
    [InlineData("PEGGY", "MARGARET")]
    [InlineData("MO", "MOHAMMED")]
    public void MayBeSame_FormsOfOneName_IsTrue(string a, string b) => Assert.True(Nicknames.MayBeSame(a, b));

    [Theory]
    [InlineData("ELIZABETH", "MARGARET")]
    [InlineData("BILL", "BOB")]
    [InlineData("UNHEARDOF", "UNHEARDOF")]
    [InlineData("", "LIZ")]
    public void MayBeSame_OtherNames_IsFalse(string a, string b) => Assert.False(Nicknames.MayBeSame(a, b));

    [Fact]
    public void OtherForms_OfAShortForm_HoldTheFullNamesAndTheirForms()
    {
        var forms = Nicknames.OtherForms("JACK");
        Assert.Contains("JOHN", forms);
        Assert.Contains("JOHNNY", forms);
        Assert.DoesNotContain("JACK", forms);
        Assert.Empty(Nicknames.OtherForms("UNHEARDOF"));
    }

    [Theory]
    [InlineData("SAM", "SAMANTHA")]
    [InlineData("SAM", "SAMUEL")]
    public void OtherForms_OfAFormOfSeveralNames_HoldAllOfThem(string name, string form) =>
        Assert.Contains(form, Nicknames.OtherForms(name));
}
