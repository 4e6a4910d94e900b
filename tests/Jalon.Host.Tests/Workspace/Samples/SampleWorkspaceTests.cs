using Jalon.Host.Workspace.Samples;

namespace Jalon.Host.Tests.Workspace.Samples;

public class SampleWorkspaceTests
{
    private static readonly string[] OwnState = [".jalon/", "out/"];

    [Fact]
    public void A_new_workspace_is_the_committed_sample_file_by_file()
    {
        using var parent = new TemporaryFolder();
        var folder = Path.Combine(parent.Path, "new", "shop");

        var written = SampleWorkspace.WriteTo(folder);

        Assert.Equal(FilesOf(SampleFolder.Path), written);
        Assert.Equal(written, FilesOf(folder));
        Assert.All(written, file => Assert.Equal(Read(SampleFolder.Path, file), Read(folder, file)));
    }

    [Fact]
    public void An_empty_folder_will_do()
    {
        using var folder = new TemporaryFolder();

        SampleWorkspace.WriteTo(folder.Path);

        Assert.True(File.Exists(Path.Combine(folder.Path, "jalon.json")));
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "diary.txt"), "private");

        var refusal = Assert.Throws<FolderNotEmptyException>(() => SampleWorkspace.WriteTo(folder.Path));

        Assert.Contains(folder.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["diary.txt"], FilesOf(folder.Path));
    }

    [Fact]
    public void A_file_in_the_way_is_an_input_output_error_and_stays()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "shop");
        File.WriteAllText(file, "a file");

        Assert.ThrowsAny<IOException>(() => SampleWorkspace.WriteTo(file));

        Assert.Equal("a file", File.ReadAllText(file));
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !OwnState.Any(state => file.StartsWith(state, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static byte[] Read(string folder, string file) => File.ReadAllBytes(Path.Combine(folder, file));
}
