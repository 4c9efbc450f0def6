using Briefing.Web.Routing;

namespace Briefing.Web.Tests.Routing;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("/admin/audit?before=3", "/admin/audit?before=3")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("evil", "/")]
    public void Local_address_stays_and_any_other_becomes_the_front_page(string? address, string expected) =>
        Assert.Equal(expected, Addresses.Local(address));
}
