using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "text_revision",
                table: "revisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(
                name: "approval",
                table: "import_runs",
                type: "TEXT",
                nullable: false,
                defaultValue: "Ask"
            );

            migrationBuilder.AddColumn<int>(
                name: "attempt",
                table: "import_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<bool>(
                name: "cancel_requested",
                table: "import_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<long>(name: "decided_at", table: "import_runs", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<string>(name: "decided_by", table: "import_runs", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "import_runs",
                type: "TEXT",
                nullable: false,
                defaultValue: "Folder"
            );

            migrationBuilder.AddColumn<long>(
                name: "queued_at",
                table: "import_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<string>(name: "scope", table: "import_runs", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "server", table: "import_runs", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "waiting",
                table: "import_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<long>(
                name: "article_id",
                table: "import_items",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "base_revision",
                table: "import_items",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(name: "base_state", table: "import_items", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision",
                table: "import_items",
                type: "TEXT",
                nullable: false,
                defaultValue: "Applied"
            );

            migrationBuilder.AddColumn<int>(
                name: "new_revision",
                table: "import_items",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "Folder"
            );

            migrationBuilder.AddColumn<int>(
                name: "text_revision",
                table: "articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            // Runs from before the queue started when they were asked for.
            migrationBuilder.Sql("UPDATE import_runs SET queued_at = started_at");
            migrationBuilder.Sql("UPDATE articles SET text_revision = current_revision");
            migrationBuilder.Sql("UPDATE revisions SET text_revision = number");

            migrationBuilder.CreateTable(
                name: "import_inputs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    run_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seed_name = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_inputs", x => x.id);
                    table.ForeignKey(
                        name: "FK_import_inputs_import_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "import_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_import_items_article_id_decision",
                table: "import_items",
                columns: new[] { "article_id", "decision" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_import_inputs_run_id_seed_name",
                table: "import_inputs",
                columns: new[] { "run_id", "seed_name" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "import_inputs");

            migrationBuilder.DropTable(name: "protection_keys");

            migrationBuilder.DropIndex(name: "IX_import_items_article_id_decision", table: "import_items");

            migrationBuilder.DropColumn(name: "text_revision", table: "revisions");

            migrationBuilder.DropColumn(name: "approval", table: "import_runs");

            migrationBuilder.DropColumn(name: "attempt", table: "import_runs");

            migrationBuilder.DropColumn(name: "cancel_requested", table: "import_runs");

            migrationBuilder.DropColumn(name: "decided_at", table: "import_runs");

            migrationBuilder.DropColumn(name: "decided_by", table: "import_runs");

            migrationBuilder.DropColumn(name: "kind", table: "import_runs");

            migrationBuilder.DropColumn(name: "queued_at", table: "import_runs");

            migrationBuilder.DropColumn(name: "scope", table: "import_runs");

            migrationBuilder.DropColumn(name: "server", table: "import_runs");

            migrationBuilder.DropColumn(name: "waiting", table: "import_runs");

            migrationBuilder.DropColumn(name: "article_id", table: "import_items");

            migrationBuilder.DropColumn(name: "base_revision", table: "import_items");

            migrationBuilder.DropColumn(name: "base_state", table: "import_items");

            migrationBuilder.DropColumn(name: "decision", table: "import_items");

            migrationBuilder.DropColumn(name: "new_revision", table: "import_items");

            migrationBuilder.DropColumn(name: "origin", table: "articles");

            migrationBuilder.DropColumn(name: "text_revision", table: "articles");
        }
    }
}
