using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Tests.Support;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Outline;

namespace Cse.Intel.Letters.Tests.Pdf;

public sealed class LinkAndOutlineTests
{
    [Fact]
    public void LinkLine_InALetter_LeadsWhereItSays()
    {
        using var document = Read.Open(Showcase.Of(
            new LinkLine("Mail:", "o'cawn@exampleshire.example", LinkTarget.Mail("Contact", "o'cawn@exampleshire.example")),
            new LinkLine("", "exampleshire.example/(a) b", LinkTarget.Web("Contact", "https://exampleshire.example/(a) b"))));
        var page = document.GetPage(1);
        var links = page.GetAnnotations().ToList();
        Assert.All(links, link => Assert.Equal(AnnotationType.Link, link.Type));
        Assert.Equal(["mailto:o%27cawn@exampleshire.example", "https://exampleshire.example/(a)%20b"],
            links.Select(link => Assert.IsType<UriAction>(link.Action).Uri));
        Assert.Equal("Mail to o'cawn@exampleshire.example", links[0].Content);
        var word = Read.Find(page, "o'cawn");
        Assert.Equal(word.StartBaseLine.X, links[0].Rectangle.Left, tolerance: 0.1);
        Assert.InRange(word.StartBaseLine.Y, links[0].Rectangle.Bottom, links[0].Rectangle.Top);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("exampleshire.example")]
    public void Web_WhatIsNoWebAddress_IsRefused(string address) =>
        Assert.Equal("Contact", Assert.Throws<LetterFactException>(() => LinkTarget.Web("Contact", address)).Field);

    [Theory]
    [InlineData("nobody")]
    [InlineData("Name <a@b.example>")]
    [InlineData("a@b.example?subject=x&body=y")]
    public void Mail_WhatIsNoMailAddress_IsRefused(string address) =>
        Assert.Equal("Contact", Assert.Throws<LetterFactException>(() => LinkTarget.Mail("Contact", address)).Field);

    [Fact]
    public void Outline_OfHeadings_IsNestedAndLeadsToTheirPages()
    {
        var filler = Enumerable.Repeat(new Paragraph(Letters.Layout.RichText.Plain(Hostile.Words(700))), 2);
        using var document = Read.Open(Showcase.Of([Heading.Title("Title (Zoë)"), Heading.Section("One"), .. filler, Heading.Section("Two"), .. filler]));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        var all = bookmarks.GetNodes().Cast<DocumentBookmarkNode>().ToList();
        Assert.Equal(["Title (Zoë)", "One", "Two"], all.Select(node => node.Title));
        Assert.Equal([0, 1, 1], all.Select(node => node.Level));
        foreach (var node in all)
        {
            var letter = Read.Find(document.GetPage(node.PageNumber), node.Title);
            Assert.InRange(node.Destination.Coordinates.Top!.Value - letter.StartBaseLine.Y, 5, 30);
        }
    }

    [Fact]
    public void Outline_WithoutHeading_IsAbsent()
    {
        using var document = Read.Open(Showcase.Of(Showcase.Chart()));
        Assert.False(document.TryGetBookmarks(out _));
    }
}
