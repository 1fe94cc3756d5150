int bare(void);
