using Jalon.Api.Questions;
using Jalon.Host.Access;
using Jalon.Host.Questions;
using Jalon.Host.Questions.Pictures;
using Jalon.Host.Workspace;
using Jalon.Language.Diagnostics;
using Jalon.Language.Formatting;
using Jalon.Language.Syntax;
using FileWord = Jalon.Api.FileWord;

namespace Jalon.Host.Server.Endpoints;

/// <summary>Texts of the language: checked, planned, drawn, laid out, tested, and the data asked.</summary>
internal static class Texts
{
    public static void Map(Routes on, Rooms rooms)
    {
        on.Post<QueryRequest, QueryAnswer>("/query", Role.Designer, "Asks the data, or how it would be asked.", (c, request) =>
            new Query(rooms.Workspace, rooms.Compiler, rooms.Clock).AskAsync(request, c.Book, c.Cancellation));
        on.Post<AssistRequest, Assistance>("/assist", Role.Viewer, "What could stand at a place of a query or file that is being written, and what does.", (_, request) =>
            Task.FromResult(new Assist(rooms.Workspace).Answer(request)));
        on.Post<CheckRequest, CheckAnswer>("/check", Role.Viewer, "All errors of some files.", (c, request) => Task.FromResult(Check(rooms, request, c)));
        on.Post<TestRequest, TestAnswer>("/test", Role.Designer, "Runs tests: campaigns over given rows.", (c, request) =>
            new TestSuite(rooms.Workspace, rooms.Compiler, rooms.Clock).AskAsync(request, c.Cancellation));
        on.GetAsync("/plan", "What a campaign would do, before anything runs: its version in force, or a file.", c => Plan(rooms, c.Query("of") ?? throw Problems.Usage("name a campaign or a file"), c))
            .Takes("of", "A campaign's name, or a file.", required: true);
        on.Text("/graph", "A campaign's file, or a run, as a picture.", c => Draw(rooms, c.Query("of") ?? throw Problems.Usage("name a file or a run"), c.Query("format") ?? "text"))
            .Takes("of", "A file, or campaign#n.", required: true)
            .Takes("format", "text, mermaid, dot or svg; text where it is not said.");
        on.Text("/format", "The canonical text of a file.", c => Format(rooms, File(c))).Takes("file", "The file.", required: true);
    }

    private static Task<Plan> Plan(Rooms rooms, string of, Call c)
    {
        var planning = new Planning(rooms.Workspace, rooms.Clock);
        return FileWord.Is(of)
            ? planning.AskAsync(rooms.Workspace.Read(of, null), c.Book, c.Cancellation)
            : planning.AskAsync(rooms.Life.InForce(of), c.Cancellation);
    }

    private static string File(Call c) => c.Query("file") ?? throw Problems.Usage("name a file");

    private static CheckAnswer Check(Rooms rooms, CheckRequest request, Call c)
    {
        var (workspace, dialect) = (rooms.Workspace, request.Engine is { } engine ? EngineCheck.Named(engine) : null);
        var check = new EngineCheck(workspace, rooms.Clock);
        var models = workspace.Folder.Models.Select(workspace.Folder.Shown).ToHashSet(StringComparer.Ordinal);
        var files = request.Files.Count > 0
            ? request.Files.Select(workspace.Folder.Shown).ToList()
            : [.. models, .. workspace.Folder.Campaigns.Concat(workspace.Folder.Tests).Select(workspace.Folder.Shown)];
        var said = files.SelectMany(f => Said(workspace, f, models, a => dialect is null ? [] : check.Of(a, dialect))).DistinctBy(d => (d.Source.Name, d.Span, d.Code));
        return new CheckAnswer(files, Problems.Said(said, c.Book));
    }

    private static IReadOnlyList<Diagnostic> Said(
        OpenWorkspace workspace, string file, HashSet<string> models, Func<Language.FileAnalysis, IEnumerable<Diagnostic>> more)
    {
        try
        {
            if (models.Contains(file))
                return [.. workspace.Model.Diagnostics.Where(d => d.Source.Name == file)];
            var analysis = workspace.Analyse(file, null);
            return [.. analysis.Diagnostics, .. more(analysis)];
        }
        catch (InvalidTextException e)
        {
            return e.Diagnostics;
        }
    }

    private static string Draw(Rooms rooms, string of, string format)
    {
        var picture = FileWord.Is(of) ? Picture.Of(rooms.Workspace.Read(of, null).Campaign) : Picture.Of(rooms.Book.Run(rooms.Book.Named(of)));
        return format switch
        {
            "text" => TextPicture.Draw(picture),
            "mermaid" => MermaidPicture.Draw(picture),
            "dot" => DotPicture.Draw(picture),
            "svg" => SvgPicture.Draw(picture),
            _ => throw Problems.Usage($"there is no format '{format}'; there are text, mermaid, dot and svg"),
        };
    }

    private static string Format(Rooms rooms, string file)
    {
        var source = new SourceText(rooms.Workspace.Folder.Shown(file), rooms.Workspace.Folder.Read(file));
        var parsed = Parser.ParseFile(source);
        return Formatter.Format(parsed) ?? throw Problems.Of(parsed.Diagnostics, source.Name);
    }
}
