-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

ALTER TABLE participation ADD CONSTRAINT participation_counts CHECK ((((attended >= 0) AND (attended <= known)) AND (known <= eligible)));

ALTER TABLE participation ADD CONSTRAINT participation_packed CHECK ((length(statuses) = length(marks)));
