using System.Text.RegularExpressions;
using Jalon.Api;
using Jalon.Host.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Language.Diagnostics;
using Jalon.Runs.Requests;

namespace Jalon.Host.Questions;

/// <summary>Campaigns as files: copied and deleted.</summary>
/// <param name="workspace">Whose.</param>
/// <param name="store">Their runs.</param>
/// <param name="lease">Under which this host writes.</param>
/// <param name="clock">The wall's.</param>
public sealed partial class CampaignFiles(OpenWorkspace workspace, IRunStore store, Lease lease, IClock clock)
{
    /// <summary>Copies a campaign's text under a new name into a file of its own.</summary>
    /// <exception cref="ProblemException">The name is none, or is taken.</exception>
    public void Duplicate(string name, string newName, string by)
    {
        if (!Name().IsMatch(newName))
            throw new ProblemException(new Problem("usage", null, $"'{newName}' is no name for a campaign; write letters, digits and _, not starting with a digit", []));
        if (workspace.Find(newName) is not null)
            throw new SaidProblemException("refused", "problem.taken", ("name", newName));
        if (store.LastRun(newName) is { } old)
            throw new ProblemException(new Problem("refused", null, $"{old} is kept of an earlier campaign '{newName}'; delete that one first (jalon delete {newName})", []));
        var read = workspace.Named(name);
        var copy = CampaignText.Of(read.Analysis, name, newName);
        var file = workspace.Folder.Full($"campaigns/{newName}.campaign");
        store.Campaigns.Commit(lease.Owner, commit =>
        {
            commit.Audit(new AuditRow(0, clock.GetCurrentInstant(), by, RunRequest.Duplicate.Text(), newName, null, null, $"a draft of {name}"));
            Write(file, copy);
            return 0;
        });
    }

    /// <summary>Deletes a campaign: its runs, their working tables, and its file.</summary>
    /// <exception cref="ProblemException">A run is under way, or the file holds more than this campaign.</exception>
    public async Task DeleteAsync(string name, string by, CancellationToken cancellation)
    {
        // What has run is deleted for as long as its runs are kept, whatever became of its file.
        var read = workspace.Find(name) ?? (store.LastRun(name) is null && store.Campaigns.Campaign(name) is null ? workspace.Named(name) : null);
        if (read is not null && read.Analysis.Tree.Campaigns.Count() > 1)
            throw new ProblemException(new Problem("refused", null, $"{read.File} holds other campaigns too; take {name} out of it by hand", []));
        var runs = store.Campaigns.Commit(lease.Owner, commit =>
        {
            var standing = Standing.In(commit, name);
            if (standing.Ask(RunRequest.Delete) is { IsOffered: false } answer)
                throw new SaidProblemException("refused", book => book.Say(Phrase.Of("problem.cannot_delete", ("name", name), ("why", LifeCycleWords.Say(answer.Text, book)))));
            commit.Audit(new AuditRow(0, clock.GetCurrentInstant(), by, RunRequest.Delete.Text(), name, null, standing.Words, null));
            return commit.Delete(name);
        });
        foreach (var deleted in runs)
            await workspace.Engine.PurgeAsync(TableNames.PlaceOf(deleted), cancellation).ConfigureAwait(false);
        if (read is not null)
            File.Delete(workspace.Folder.Full(read.File));
    }

    private void Write(string file, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem("refused", null, $"{workspace.Folder.Shown(file)} cannot be written: {e.Message}", []));
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z")]
    private static partial Regex Name();
}
