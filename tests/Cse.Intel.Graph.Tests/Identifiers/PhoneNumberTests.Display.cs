using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public partial class PhoneNumberTests
{
    [Theory]
    [InlineData("+447700900123", "+447700900123", "07700 900123")]
    [InlineData("00353 1 234 5678", "+35312345678", "+353 1 234 5678")]
    [InlineData("01154960123", "+441154960123", "0115 496 0123")]
    public void Display_IsNationalAtHomeAndInternationalAbroad(string raw, string normal, string shown)
    {
        var number = PhoneNumber.Parse(raw);
        Assert.Equal((normal, shown), (number.Normal, number.Display));
    }

    [Fact]
    public void Equals_SameNumberOtherExtension_IsTrue()
    {
        var (desk, hall) = (PhoneNumber.Parse("020 7946 0123 ext 5"), PhoneNumber.Parse("+442079460123"));
        Assert.Equal(desk, hall);
        Assert.Equal(desk.GetHashCode(), hall.GetHashCode());
        Assert.Equal(("5", null), (desk.Extension, hall.Extension));
    }
}
